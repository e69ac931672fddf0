// What somebody does in a browser that no test looks at, without drawing it: a tenth of the work.
import type { Page } from "@playwright/test";
import { type Answer, PlainClient } from "./plain-client";

/** Asks as the browser of a page would: with its cookies, which the page then has, too. */
export class PageClient extends PlainClient {
  private constructor(
    private readonly page: Page,
    url: string,
    private readonly language: string,
  ) {
    super(url);
  }

  /** A client of the site that the page's paths lead to. */
  static async of(page: Page): Promise<PageClient> {
    const answer = await page.request.head("/api/health/live");
    const language = await page.evaluate(() => navigator.language);
    return new PageClient(page, new URL(answer.url()).origin, language);
  }

  /** Whether the browser asks for Spanish pages. */
  get isSpanish(): boolean {
    return this.language.startsWith("es");
  }

  override async ask(path: string, { method = "GET", body }: RequestInit = {}): Promise<Answer> {
    const { origin } = new URL(this.url);
    const response = await this.page.request.fetch(new URL(path, this.url).href, {
      method,
      maxRedirects: 0,
      headers: { "accept-language": this.language, ...(method === "POST" && { origin }) },
      ...(body instanceof FormData ? { multipart: body } : {}),
      ...(body instanceof URLSearchParams ? { form: Object.fromEntries(body) } : {}),
    });
    return this.read({
      status: response.status(),
      headers: new Headers(response.headers()),
      html: await response.text(),
    });
  }
}
