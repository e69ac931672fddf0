import { z } from "zod";
import { LOCATION_PRIVACIES, PRINCIPLES, WAYS } from "@/features/initiatives/constants";
import { MOST_ALT } from "@/lib/photos/limits";
import { LONGEST, MOST, PHOTO_SLOTS } from "../constants";

const text = (max: number) => z.string().max(max);
const year = z.number().int().min(1600).max(2200).nullable();

/** Fields of an entry that people may set, as JSON: what drafts and proposals keep. */
export const entryValuesSchema = z.object({
  name: text(LONGEST.name),
  kindKey: text(80),
  summary: text(LONGEST.summary),
  townId: z.number().int(),
  address: text(LONGEST.line),
  locality: text(LONGEST.line),
  zip: z.string().max(10).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  pointQuality: z.enum(["exact", "zip", "town"]),
  locationPrivacy: z.enum(LOCATION_PRIVACIES),
  website: text(LONGEST.url).nullable(),
  status: z.enum(["active", "planning", "paused", "closed"]),
  description: text(LONGEST.description),
  lang: text(35),
  altLang: text(35).nullable(),
  altSummary: text(LONGEST.summary).nullable(),
  altDescription: text(LONGEST.description).nullable(),
  otherNames: z.array(text(LONGEST.name)).max(MOST.otherNames),
  secondaryKinds: z.array(text(80)).max(MOST.secondaryKinds),
  purposes: z.array(text(80)).max(20),
  ways: z.array(
    z.object({
      way: z.enum(WAYS),
      note: text(LONGEST.note).nullable(),
      url: text(LONGEST.url).nullable(),
    }),
  ),
  whoMayJoin: text(LONGEST.text).nullable(),
  principles: z.array(z.object({ principle: z.enum(PRINCIPLES), how: text(LONGEST.text).nullable() })),
  serviceArea: text(LONGEST.line).nullable(),
  hours: text(LONGEST.text).nullable(),
  hoursYear: year,
  links: z.array(z.object({ label: text(LONGEST.name), url: text(LONGEST.url) })).max(MOST.links),
  email: text(254).nullable(),
  emailPublic: z.boolean(),
  phone: text(60).nullable(),
  phonePublic: z.boolean(),
  languages: z.array(text(35)).max(60),
  accessibility: text(LONGEST.text).nullable(),
  foundedYear: year,
  photos: z.array(z.object({ id: z.uuid(), alt: text(MOST_ALT), lang: text(35) })).max(PHOTO_SLOTS.length),
});
export type EntryValues = z.output<typeof entryValuesSchema>;

/** Fields as they would be; what an older version of this program kept and is no longer known is left out. */
export const changesSchema = entryValuesSchema.partial();
