import type { Locale } from "@/i18n/locales";
import type { Messages } from "@/i18n/messages";
import type { KindDto, Taxonomy } from "../../types";

type Words = Messages["common"]["taxonomy"];
type Named = { slug: string; name: string };

/** The names that filters choose from, in the page's language and in the order they are shown. */
export type Vocabulary = {
  groups: { key: keyof Words["groups"]; kinds: string[] }[];
  purposes: (keyof Words["purposes"])[];
  kinds: KindDto[];
  regions: Named[];
  counties: Named[];
  towns: Named[];
  kind: (key: string) => KindDto | undefined;
  kindLabel: (key: string) => string;
  languageName: (tag: string) => string;
};

/** Gathers the names. The taxonomy's groups and purposes have a message each, which a test holds true. */
export function vocabularyOf(
  taxonomy: Taxonomy,
  places: { regions: Named[]; counties: Named[]; towns: Named[] },
  locale: Locale,
): Vocabulary {
  const kinds = new Map(taxonomy.kinds.map((kind) => [kind.key, kind]));
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  return {
    ...places,
    groups: taxonomy.groups as Vocabulary["groups"],
    purposes: taxonomy.purposes as Vocabulary["purposes"],
    kinds: taxonomy.kinds,
    kind: (key) => kinds.get(key),
    kindLabel: (key) => kinds.get(key)?.labels[locale] ?? key,
    languageName: (tag) => languages.of(tag) ?? tag,
  };
}
