import { createTranslator } from "next-intl";
import { loadVocabulary } from "@/features/initiatives/loaders/vocabulary";
import type { Locale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import type { Wording } from "../serializers";

/**
 * What searches and things are put into words with; works outside of a request, too.
 * @throws UnavailableError when the database does not answer.
 */
export async function loadWording(locale: Locale): Promise<Wording> {
  const messages = await loadMessages(locale);
  return {
    locale,
    t: createTranslator({ locale, messages, timeZone: "America/New_York" }),
    vocabulary: await loadVocabulary(locale),
  };
}

/** One wording for each language. */
export function wordings(): (locale: Locale) => Promise<Wording> {
  const known = new Map<Locale, Promise<Wording>>();
  return (locale) => {
    const found = known.get(locale) ?? loadWording(locale);
    known.set(locale, found);
    return found;
  };
}
