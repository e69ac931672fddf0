import { PRINCIPLES, WAYS } from "@/features/initiatives/constants";
import { PHOTO_SLOTS } from "../constants";
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
  const { town: _, ways, principles, photoAlt: _alt, photoChosen: _chosen, ...rest } = form;
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
    photos: photosOf(form).map(({ id, alt, lang }) => ({ id, alt, lang })),
    secondaryKinds: form.secondaryKinds.filter((kind) => kind !== form.kindKey),
    emailPublic: form.email !== null && form.emailPublic,
    phonePublic: form.phone !== null && form.phonePublic,
  };
}

/** The photos that a form keeps, in order. */
export function photosOf(form: object): (EntryValues["photos"][number] & { slot: number })[] {
  const fields = form as Record<string, string | boolean | null>;
  return PHOTO_SLOTS.flatMap((slot) => {
    const id = fields[`photoId-${slot}`];
    if (!id || fields[`photoGone-${slot}`]) return [];
    const [alt, lang] = [fields[`photoAlt-${slot}`], fields[`photoLang-${slot}`]];
    return [{ slot, id: String(id), alt: String(alt ?? ""), lang: String(lang || "en") }];
  });
}

/** A form as it is shown first: what it holds of an entry, by field. */
export type FormStart = Record<string, string | string[] | boolean>;

const text = (value: string | number | null): string => (value === null ? "" : String(value));

/** An entry as its form holds it. @param town name of its town */
export function toFormStart(values: EntryValues, town: string): FormStart {
  const { ways, principles, links, otherNames, secondaryKinds, purposes, languages, photos } = values;
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
    ...Object.fromEntries(
      photos.flatMap(({ id, alt, lang }, slot) => [
        [`photoId-${slot}`, id],
        [`photoAlt-${slot}`, alt],
        [`photoLang-${slot}`, lang],
      ]),
    ),
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
