// A request without a server, for what reads and sets cookies: in a test file,
// vi.mock("next/headers", async () => (await import("../support/browser")).nextHeaders).

type Cookie = { value: string; maxAge?: number; httpOnly?: boolean; secure?: boolean; sameSite?: string };

/** Somebody's browser: its cookies, and the headers that it sends. */
export class Browser {
  readonly cookies = new Map<string, Cookie>();

  constructor(readonly headers: Record<string, string> = {}) {}

  /** Does `work` as this browser's request. One at a time: there is one current browser. */
  async asks<T>(work: () => Promise<T>): Promise<T> {
    current = this;
    try {
      return await work();
    } finally {
      current = new Browser();
    }
  }
}

let current = new Browser();

/** What `next/headers` is in such a test. */
export const nextHeaders = {
  headers: async () => new Headers(current.headers),
  cookies: async () => ({
    get: (name: string) => current.cookies.get(name),
    set: (name: string, value: string, options: Omit<Cookie, "value">) => {
      if (options.maxAge === 0) current.cookies.delete(name);
      else current.cookies.set(name, { ...options, value });
    },
  }),
};
