/** Languages the site speaks. Adding one: a folder of messages, and its name here. */
export const LOCALES = ["en", "es"] as const;
export type Locale = (typeof LOCALES)[number];

/** The languages by their own names, as links show them. */
export const LOCALE_NAMES: Record<Locale, string> = { en: "English", es: "Español" };

/** Query parameter, and cookie, that choose the language of a page. */
export const LOCALE_PARAM = "hl";
/** Header by which `proxy.ts` tells pages the language it settled on. */
export const LOCALE_HEADER = "x-hl";

function asLocale(tag: string | null | undefined): Locale | null {
  const base = tag?.trim().toLowerCase().split("-", 1)[0];
  return LOCALES.find((locale) => locale === base) ?? null;
}

function fromAcceptLanguage(header: string | null | undefined): Locale | null {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag, ...options] = part.split(";");
      const quality = options.map((option) => /^\s*q=([\d.]+)/.exec(option)?.[1]).find(Boolean);
      return { locale: asLocale(tag), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.locale !== null && entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.locale ?? null;
}

/** The language of an answer: the `hl` parameter, else the cookie, else what the browser asks for, else English. */
export function negotiateLocale(wishes: {
  param?: string | null;
  cookie?: string | null;
  acceptLanguage?: string | null;
}): Locale {
  return (
    asLocale(wishes.param) ?? asLocale(wishes.cookie) ?? fromAcceptLanguage(wishes.acceptLanguage) ?? "en"
  );
}

/** Whether `hl` names a language of the site. */
export function isLocale(tag: string | null): boolean {
  return asLocale(tag) !== null;
}
