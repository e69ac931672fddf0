// A browser without scripts, over plain HTTP: cookies, links and forms, as the server sees them.

/** What a page answered. */
export type Answer = {
  status: number;
  headers: Headers;
  html: string;
  /** Path that it leads on to, with its query; null where it does not. */
  location: string | null;
};

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" } as const;

/** Text of HTML as it reads. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: keyof typeof NAMED) => NAMED[name]);
}

/** Addresses of the links in a mail or page, each once. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href = ""]) => unescapeHtml(href));
  return [...new Set(links)];
}

const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescapeHtml(value);
};

/** The fields of a form as they stand in the page; unchecked boxes are none. */
function fieldsOf(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<(?:input|button)\b[^>]*>/g)].map(([tag]) => tag);
  return inputs.flatMap((tag): [string, string][] => {
    const name = attribute(tag, "name");
    const isOff = /\btype="(checkbox|radio)"/.test(tag) && !/\schecked\b/.test(tag);
    return name === null || isOff ? [] : [[name, attribute(tag, "value") ?? ""]];
  });
}

/** Somebody without JavaScript. */
export class PlainClient {
  readonly cookies = new Map<string, string>();
  /** The `Set-Cookie` lines of the last answer. */
  setCookies: string[] = [];

  constructor(
    readonly url: string,
    readonly headers: Record<string, string> = {},
    /** Whether it keeps cookies. */
    private readonly keepsCookies = true,
  ) {}

  /** Asks, without following where it leads. */
  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    // As browsers do with whatever may change something.
    const origin = init.method === "POST" && { origin: new URL(this.url).origin };
    const headers = { "accept-language": "en", ...origin, ...this.headers, ...(cookie && { cookie }) };
    const response = await fetch(new URL(path, this.url), {
      redirect: "manual",
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
    this.setCookies = response.headers.getSetCookie();
    if (this.keepsCookies) this.keep();
    return this.read({ status: response.status, headers: response.headers, html: await response.text() });
  }

  /** Adds to an answer where it leads. */
  protected read(answer: Omit<Answer, "location">): Answer {
    const leadsTo = answer.headers.get("location");
    const target = leadsTo === null ? null : new URL(leadsTo, this.url);
    const isOwn = target?.origin === new URL(this.url).origin;
    return { ...answer, location: target && (isOwn ? target.pathname + target.search : target.href) };
  }

  private keep(): void {
    for (const line of this.setCookies) {
      const [pair = "", ...options] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      if (options.some((option) => /^\s*max-age=0$/i.test(option))) this.cookies.delete(name);
      else this.cookies.set(name, value.join("="));
    }
  }

  /**
   * Fills a form of a page and sends it to where the page is.
   * @param which text of its button
   * @param values fields that are changed, also hidden ones
   */
  async submit(
    path: string,
    html: string,
    which: string,
    values: Record<string, string> = {},
  ): Promise<Answer> {
    const forms = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form);
    const form = forms.find((candidate) => unescapeHtml(candidate).includes(`>${which}`));
    if (!form) throw new Error(`No form with "${which}" on ${path}`);
    const fields = new Map([...fieldsOf(form), ...Object.entries(values)]);
    const isMultipart = /enctype="multipart/i.test(form);
    const body = isMultipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of fields) body.append(name, value);
    const action = attribute(/<form\b[^>]*>/.exec(form)?.[0] ?? "", "action") || path;
    return this.ask(action, { method: "POST", body });
  }

  /** Opens a page, fills its form and sends it. */
  async fill(path: string, which: string, values: Record<string, string> = {}): Promise<Answer> {
    return this.submit(path, (await this.ask(path)).html, which, values);
  }
}
