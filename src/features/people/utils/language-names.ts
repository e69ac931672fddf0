import type { Locale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";

/** Gives the names of languages (BCP 47) in another one, "Español" for "es" in Spanish. */
export async function loadLanguageNames(locale: Locale): Promise<(tag: string) => string> {
  // Not every system knows these.
  const own: Record<string, string> = (await loadMessages(locale)).account.languages;
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (tag) => {
    const name = own[tag] ?? names.of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  };
}
