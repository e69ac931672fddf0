// What Next is to server actions that are called without a server: in a test file,
// vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders), and so on.
// Imports nothing that imports Next: that would wait for itself.
import { createTranslator } from "next-intl";
import { loadMessages } from "@/i18n/messages";

const jar = new Map<string, string>();

/** Sends these cookies, and no others, with what is called from now on. */
export function setCookies(cookies: Record<string, string>): void {
  jar.clear();
  for (const [name, value] of Object.entries(cookies)) jar.set(name, value);
}

export const nextHeaders = {
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string, { maxAge }: { maxAge?: number } = {}) => {
      if (maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    },
  }),
};
export const nextCache = { refresh: () => {}, revalidatePath: () => {} };
export const nextIntlServer = {
  getLocale: async () => "en",
  getTranslations: async (namespace?: string) =>
    createTranslator({ locale: "en", messages: await loadMessages("en"), namespace: namespace as never }),
};
