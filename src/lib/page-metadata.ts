import type { Metadata } from "next";
import { LOCALE_PARAM, LOCALES, type Locale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";

/** Size of a preview card in pixels, as message apps expect it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * A path of this site in one language.
 * @param path begins with "/"; may hold a query
 * @returns a path that begins with "/"
 */
export function inLanguage(path: string, locale: Locale): string {
  // The origin is only there to be parsed; it never leaves.
  const url = new URL(path, "http://site.invalid");
  url.searchParams.set(LOCALE_PARAM, locale);
  return `${url.pathname}${url.search}`;
}

/**
 * The preview card of a page, for `openGraph.images`.
 * @param path of the page: "/", "/map", "/towns/savoy", "/initiatives/river-valley-co-op"
 * @param alt what the card says
 */
export function cardImage(path: string, locale: Locale, alt: string) {
  const { pathname } = new URL(path, "http://site.invalid");
  const card = pathname === "/" ? "/home" : pathname;
  return { url: inLanguage(`/cards${card}`, locale), alt, type: "image/png", ...CARD_SIZE };
}

/**
 * What the head of a public page says: title, description, canonical address, the other languages, preview card.
 * @param page.title without the site's name, which is added
 * @param page.path of the page, beginning with "/", without `hl`
 * @param page.card path of the page whose card is shown; the page's own by default
 */
export async function pageMetadata(page: {
  title: string;
  description: string;
  path: string;
  locale: Locale;
  card?: string;
  /** Pictures of the thing itself, after the card. */
  images?: { url: string; alt: string; type: string; width: number; height: number }[];
}): Promise<Metadata> {
  const { title, description, path, locale, card = path, images = [] } = page;
  const siteName = (await loadMessages(locale)).common.site.name;
  const image = cardImage(card, locale, title);
  const languages = LOCALES.map((other) => [other, inLanguage(path, other)] as const);
  return {
    title,
    description,
    alternates: {
      canonical: inLanguage(path, locale),
      languages: { ...Object.fromEntries(languages), "x-default": path },
    },
    openGraph: {
      title,
      description,
      siteName,
      locale,
      type: "website",
      url: path,
      images: [image, ...images],
    },
    twitter: { card: "summary_large_image", title, description, images: [image.url] },
  };
}

/** What the head of a page says that has nothing to show; search engines leave it out. */
export async function problemMetadata(
  problem: "forbidden" | "notFound" | "gone" | "unavailable",
  locale: Locale,
): Promise<Metadata> {
  const { title } = (await loadMessages(locale)).common.problems[problem];
  return { title, robots: { index: false } };
}
