import { getLocale } from "next-intl/server";
import { SelectField } from "@/components/ui/form/fields";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import { TEXT_LANGUAGES } from "../../constants";

/** The language that a text is in. */
export async function LanguageField({ name, label, value }: { name: string; label: string; value: string }) {
  const nameOf = await loadLanguageNames(await getLocale());
  const options = TEXT_LANGUAGES.map((lang) => ({ value: lang, label: nameOf(lang) }));
  return <SelectField name={name} label={label} options={options} defaultValue={value} />;
}
