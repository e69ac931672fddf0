import { getLocale, getTranslations } from "next-intl/server";
import { SPOKEN_LANGUAGES } from "../../constants/profile";
import { loadLanguageNames } from "../../utils/language-names";
import { LanguagesField } from "./languages-field";

/** How many of the list are always in sight. */
const USUAL = 6;

/** The languages that one can tick, by their names in the reader's language. */
export async function LanguagesPart({ chosen }: { chosen: readonly string[] }) {
  const [t, locale] = [await getTranslations("account.profile"), await getLocale()];
  const nameOf = await loadLanguageNames(locale);
  const all = SPOKEN_LANGUAGES.map((tag) => ({ tag, name: nameOf(tag) }));
  const isUsual = ({ tag }: { tag: string }, index: number) => index < USUAL || chosen.includes(tag);
  const others = all.filter((language, index) => !isUsual(language, index));
  return (
    <LanguagesField
      label={t("languages")}
      more={t("moreLanguages")}
      usual={all.filter(isUsual)}
      others={others.sort((a, b) => a.name.localeCompare(b.name, locale))}
      defaultValues={chosen}
    />
  );
}
