import { z } from "zod";
import { LONGEST } from "@/features/proposals/constants";
import { suggestSchema } from "@/features/proposals/schema/form";
import { optionalText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { webAddress } from "@/lib/web-address";
import {
  CHOICES,
  DELIMITERS,
  ENCODINGS,
  EVERY_DAYS,
  FATES,
  IMPORT_FIELDS,
  MOST_COLUMNS,
  ROW_FILTERS,
} from "./constants";
import type { ImportField } from "./types";

const MOST_SOURCE = 200;
const line = z
  .string({ error: "@common.form.fields.required" })
  .transform((text) => cleanText(text).replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "@common.form.fields.required").max(MOST_SOURCE));
const orEmpty = <T extends z.ZodType>(type: T) =>
  z.preprocess((text) => (text === "" ? undefined : text), type.optional());
const days = z.preprocess(
  (text) => (text === "" || text === undefined ? null : Number(text)),
  z.union([z.null(), z.literal(EVERY_DAYS)]),
);

/** "Boston Gardens" as "boston-gardens": stands before the keys of rows. */
const sourceKey = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, "@imports.errors.sourceKey");

/** Where a list is from: a source that is known, by its key, or a new one. */
const sourceFields = {
  /** Empty: made of the name. */
  sourceKey: orEmpty(sourceKey),
  sourceName: line,
  licence: line,
  /** Kind of rows that name none. */
  defaultKind: orEmpty(suggestSchema.shape.kindKey),
  /** Language of the texts. */
  lang: orEmpty(suggestSchema.shape.lang.unwrap()),
};

/** The fields beside the file. */
export const uploadSchema = z.object(sourceFields);

/** A list at an address, once or every so many days. */
export const fetchSchema = z.object({
  ...sourceFields,
  url: optionalText(LONGEST.url).refine((text) => webAddress(text) !== null, "@proposals.errors.url"),
  everyDays: days,
});

const id = z.uuid();
const number = z.coerce.number().int().min(0).max(2_000_000_000);

/** "field-<n>": what the nth column is (from 0; "" for nothing), and how the file is read. */
export const mapSchema = z
  .object({
    id,
    encoding: orEmpty(z.enum(ENCODINGS)),
    delimiter: orEmpty(z.union([z.enum(DELIMITERS), z.literal("tab").transform(() => "\t" as const)])),
    defaultKind: sourceFields.defaultKind,
    lang: sourceFields.lang,
  })
  .loose()
  .transform(({ id, encoding, delimiter, defaultKind, lang, ...rest }) => {
    const fields = new Map<number, ImportField>();
    for (let at = 0; at < MOST_COLUMNS; at++) {
      const field = IMPORT_FIELDS.find((known) => known === rest[`field-${at}`]);
      if (field) fields.set(at, field);
    }
    return { id, encoding, delimiter, defaultKind, lang, fields };
  });

const choice = z.preprocess((text) => (text === "" ? null : text), z.enum(CHOICES).nullable());

export const batchSchema = z.object({ id });
/** What to do with one row; "" takes it back. */
export const chooseSchema = z.object({ id, number, choice });
/** What to do with all rows of a fate. */
export const chooseAllSchema = z.object({ id, fate: z.enum(FATES), choice });
/** How often a source is read again; "" for never. */
export const scheduleSchema = z.object({ sourceId: id, everyDays: days });

const first = (value: unknown) => [value].flat()[0];
const page = z.preprocess(first, z.coerce.number().int().min(1).max(100_000)).catch(1);

/** Addresses of the list of all batches, and of one; what can't be read counts as not said. */
export const listSchema = z.object({ page });
export const rowsSchema = z.object({ page, only: z.preprocess(first, z.enum(ROW_FILTERS)).catch("") });
