import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { SPOKEN_LANGUAGES } from "@/features/people/constants/profile";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import type { Locale } from "@/i18n/locales";
import type { EntryForms } from "../../loaders/forms";
import type { FormStart } from "../../utils/entry";

/** Gives what a form starts with, by field. */
export const startOf = (start: FormStart) => ({
  text: (name: string) => (typeof start[name] === "string" ? (start[name] as string) : ""),
  list: (name: string) => (Array.isArray(start[name]) ? (start[name] as string[]) : []),
  is: (name: string) => start[name] === true,
});

/** Languages to choose from; those that the entry has and that are not usual here stay. */
export async function languageOptions(own: readonly string[]) {
  const nameOf = await loadLanguageNames((await getLocale()) as Locale);
  const all = [...new Set<string>([...SPOKEN_LANGUAGES, ...own.filter(Boolean)])];
  return all.map((tag) => ({ value: tag, label: nameOf(tag) }));
}

/** Kinds by name in the reader's language, for a list. */
export function kindOptions({ taxonomy }: EntryForms, locale: string) {
  return taxonomy.kinds.map(({ key, labels }) => ({
    value: key,
    label: labels[locale as keyof typeof labels] ?? labels.en,
  }));
}

/** A part of the form that is opened when somebody has more to say. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-line border-t pt-2">
      <summary className="py-2.5 font-semibold">{title}</summary>
      <div className="grid gap-[1.4rem] pt-3">{children}</div>
    </details>
  );
}
