import { getLocale, getTranslations } from "next-intl/server";
import { SelectField, TextField } from "@/components/ui/form/fields";
import type { Taxonomy } from "@/features/initiatives/types";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import type { SourceDto } from "../types";

const LANGUAGES = ["en", "es", "pt", "ht"];

/** Whose list it is and under which licence. */
export async function SourceFields({ sources }: { sources: readonly SourceDto[] }) {
  const t = await getTranslations("imports.source");
  return (
    <>
      <TextField name="sourceName" label={t("name")} help={t("nameHelp")} required maxLength={200} />
      <TextField name="licence" label={t("licence")} help={t("licenceHelp")} required maxLength={200} />
      <TextField
        name="sourceKey"
        label={t("key")}
        help={t("keyHelp")}
        list="import-sources"
        maxLength={60}
        pattern="[a-z0-9][a-z0-9._\-]*"
        autoCapitalize="none"
        spellCheck={false}
      />
      <datalist id="import-sources">
        {sources.map(({ id, key, name }) => (
          <option key={id} value={key}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** What rows are taken for that do not say it themselves. */
export async function UsualFields({
  taxonomy,
  kind = "",
  lang = "",
}: {
  taxonomy: Taxonomy;
  kind?: string | undefined;
  lang?: string | undefined;
}) {
  const [t, locale] = [await getTranslations("imports.source"), await getLocale()];
  const nameOf = await loadLanguageNames(locale);
  const kinds = taxonomy.kinds.map(({ key, labels }) => ({ value: key, label: labels[locale] }));
  const byName = kinds.toSorted((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <>
      <SelectField
        name="defaultKind"
        label={t("kind")}
        help={t("kindHelp")}
        options={[{ value: "", label: t("noKind") }, ...byName]}
        defaultValue={kind}
      />
      <SelectField
        name="lang"
        label={t("lang")}
        options={[
          { value: "", label: t("noLang") },
          ...LANGUAGES.map((value) => ({ value, label: nameOf(value) })),
        ]}
        defaultValue={lang}
      />
    </>
  );
}
