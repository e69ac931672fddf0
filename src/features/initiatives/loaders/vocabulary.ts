import type { Locale } from "@/i18n/locales";
import { getDirectory } from "../data";
import { type Vocabulary, vocabularyOf } from "./map-page/vocabulary";

/**
 * The names that filters choose from, in a language.
 * @throws UnavailableError when the database does not answer.
 */
export async function loadVocabulary(locale: Locale): Promise<Vocabulary> {
  const { taxonomy, gazetteer } = await getDirectory();
  const { regions, counties, towns } = gazetteer;
  return vocabularyOf(
    taxonomy,
    { regions: [...regions], counties: [...counties], towns: [...towns] },
    locale,
  );
}
