import { PRINCIPLES, WAYS } from "@/features/initiatives/constants";
import type { EntryForm } from "../schema/form";
import type { EntryValues } from "../types";

/** Where an entry is, as it was made out from what was typed. */
export type ReadPlace = Pick<
  EntryValues,
  "townId" | "address" | "locality" | "zip" | "lat" | "lng" | "pointQuality"
>;

/** What a form means: its parts put together, empty ones left out. */
export function toValues(form: EntryForm, place: ReadPlace): EntryValues {
  const fields = form as EntryForm & Record<string, string | null>;
  const { town: _, ways, principles, ...rest } = form;
  const own = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.includes("-")));
  const hasAlt = form.altLang !== null && form.altLang !== form.lang;
  return {
    ...(own as Omit<typeof rest, never>),
    ...place,
    altLang: hasAlt ? form.altLang : null,
    altSummary: hasAlt ? form.altSummary : null,
    altDescription: hasAlt ? form.altDescription : null,
    ways: WAYS.filter((way) => ways.includes(way)).map((way) => ({
      way,
      note: fields[`wayNote-${way}`] ?? null,
      url: fields[`wayUrl-${way}`] ?? null,
    })),
    principles: PRINCIPLES.filter((one) => principles.includes(one)).map((principle) => ({
      principle,
      how: fields[`how-${principle}`] ?? null,
    })),
    secondaryKinds: form.secondaryKinds.filter((kind) => kind !== form.kindKey),
    emailPublic: form.email !== null && form.emailPublic,
    phonePublic: form.phone !== null && form.phonePublic,
  };
}

/** A form as it is shown first: what it holds of an entry, by field. */
export type FormStart = Record<string, string | string[] | boolean>;

const text = (value: string | number | null): string => (value === null ? "" : String(value));

/** An entry as its form holds it. @param town name of its town */
export function toFormStart(values: EntryValues, town: string): FormStart {
  const { ways, principles, links, otherNames, secondaryKinds, purposes, languages } = values;
  const single = Object.entries(values).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? []
      : [[name, typeof value === "boolean" ? value : text(value)]],
  );
  return {
    ...Object.fromEntries(single),
    town,
    otherNames: otherNames.join(", "),
    links: links.map(({ label, url }) => `${label} ${url}`).join("\n"),
    ...{ secondaryKinds, purposes, languages },
    ways: ways.map(({ way }) => way),
    ...Object.fromEntries(
      ways.flatMap(({ way, note, url }) => [
        [`wayNote-${way}`, text(note)],
        [`wayUrl-${way}`, text(url)],
      ]),
    ),
    principles: principles.map(({ principle }) => principle),
    ...Object.fromEntries(principles.map(({ principle, how }) => [`how-${principle}`, text(how)])),
  };
}
