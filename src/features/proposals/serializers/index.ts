import { z } from "zod";
import type { PRINCIPLES } from "@/features/initiatives/constants";
import type { Way } from "@/features/initiatives/types";
import { ENTRY_FIELDS, type EntryField } from "../constants";
import type { EntryValues } from "../types";

type Parts = {
  ways: { way: Way; note: string | null; url: string | null }[];
  principles: { principle: (typeof PRINCIPLES)[number]; how: string | null }[];
};
type Row = Omit<EntryValues, keyof Parts | "links" | "photos"> & {
  links: unknown;
  photos: { id: string; alt: string; altLang: string }[];
} & Parts;

const linksSchema = z.array(z.object({ label: z.string(), url: z.string() })).catch([]);

/**
 * The fields of a stored entry that people may set. Holds private facts: for the desk, those who look after the
 * entry, and comparing.
 */
export function toEntryValues(row: Row): EntryValues {
  const fields = Object.fromEntries(ENTRY_FIELDS.map((field: EntryField) => [field, row[field]]));
  return {
    ...(fields as EntryValues),
    links: linksSchema.parse(row.links),
    ways: row.ways.map(({ way, note, url }) => ({ way, note, url })),
    photos: row.photos.map(({ id, alt, altLang }) => ({ id, alt, lang: altLang })),
    principles: row.principles.map(({ principle, how }) => ({ principle, how })),
  };
}

/** What everybody may see of an entry, in the shape of its form. */
export function publicView(values: EntryValues): EntryValues {
  const isOpen = values.locationPrivacy === "public";
  return {
    ...values,
    email: values.emailPublic ? values.email : null,
    phone: values.phonePublic ? values.phone : null,
    ...(!isOpen && { address: "", locality: "", zip: null, lat: null, lng: null, pointQuality: "town" }),
  };
}
