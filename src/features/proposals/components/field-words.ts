import { getLocale, getTranslations } from "next-intl/server";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import type { Locale } from "@/i18n/locales";
import type { EntryField } from "../constants";
import type { EntryForms } from "../loaders/forms";

/** Says what a field holds in the reader's language, as plain text: lists by lines, nothing as nothing. */
export type SayValue = (field: EntryField, value: unknown) => string;

const linesOf = (value: unknown, say: (item: Record<string, unknown>) => string): string =>
  Array.isArray(value) ? value.map((item) => say(item as Record<string, unknown>)).join("\n") : "";

/** Words for the values of an entry. */
export async function loadSayValue({ taxonomy, towns }: EntryForms): Promise<SayValue> {
  const [t, locale] = [await getTranslations(), await getLocale()];
  const languageName = await loadLanguageNames(locale as Locale);
  const kindName = (key: string) => {
    const labels = taxonomy.kinds.find((kind) => kind.key === key)?.labels;
    return labels?.[locale as keyof typeof labels] ?? key;
  };
  // Keys of lists of ours: what is no longer in them is said as it stands.
  const inWords = (namespace: string, value: unknown) => {
    const key = `${namespace}.${value}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : String(value);
  };
  const names = (value: unknown, say: (key: string) => string) =>
    Array.isArray(value) ? value.map((one) => say(String(one))).join(", ") : "";
  const joined = (...parts: unknown[]) => parts.filter(Boolean).join(" · ");
  const special: Partial<Record<EntryField, (value: unknown) => string>> = {
    kindKey: (value) => kindName(String(value)),
    secondaryKinds: (value) => names(value, kindName),
    purposes: (value) => names(value, (key) => inWords("common.taxonomy.purposes", key)),
    townId: (value) => towns.find(({ id }) => id === value)?.name ?? String(value),
    lang: (value) => languageName(String(value)),
    altLang: (value) => languageName(String(value)),
    languages: (value) => names(value, languageName),
    otherNames: (value) => names(value, (name) => name),
    status: (value) => inWords("proposals.values", value),
    pointQuality: (value) => inWords("proposals.values", value),
    locationPrivacy: (value) => inWords("proposals.values", value),
    links: (value) => linesOf(value, ({ label, url }) => joined(label, url)),
    photos: (value) => linesOf(value, ({ alt }) => String(alt)),
    ways: (value) =>
      linesOf(value, ({ way, note, url }) => joined(inWords("common.taxonomy.ways", way), note, url)),
    principles: (value) =>
      linesOf(value, ({ principle, how }) => joined(inWords("initiatives.principles", principle), how)),
  };
  return (field, value) => {
    if (value === null || value === undefined || value === "") return "";
    if (typeof value === "boolean") return t(value ? "proposals.values.yes" : "proposals.values.no");
    return special[field]?.(value) ?? String(value);
  };
}
