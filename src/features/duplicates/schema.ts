import { z } from "zod";
import { SIGNALS } from "./constants";
import { GROUPS, type Picks } from "./utils/picks";

const slug = z.string().max(200);
const version = z.coerce.number().int().positive().max(2_000_000_000);

/** "pick-hours": which of the two a field is taken from. */
const pickFields = Object.fromEntries(
  GROUPS.map((group) => [`pick-${group}`, z.enum(["a", "b", "both"]).optional()]),
) as Record<string, z.ZodOptional<z.ZodEnum<{ a: "a"; b: "b"; both: "both" }>>>;

/** The form that makes two entries one. */
export const mergeSchema = z
  .object({
    a: slug,
    b: slug,
    versionA: version,
    versionB: version,
    keep: z.enum(["a", "b"], { error: "@common.form.fields.choose" }),
    ...pickFields,
  })
  .transform(({ a, b, versionA, versionB, keep, ...rest }) => {
    const fields = rest as Record<string, unknown>;
    const picks = Object.fromEntries(
      GROUPS.flatMap((group) => {
        const pick = fields[`pick-${group}`];
        return pick ? [[group, pick]] : [];
      }),
    ) as Picks;
    return { a, b, versionA, versionB, keep, picks };
  });

/** Two that somebody looked at and found different. */
export const differentSchema = z.object({ a: slug, b: slug });
export const pairSchema = z.object({ id: z.uuid() });

const first = (value: unknown) => [value].flat()[0];
const page = z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).catch(1);

/** Addresses of the list; what can't be read counts as not said. */
export const listSchema = z.object({
  state: z.preprocess(first, z.enum(["open", "different", "merged"])).catch("open"),
  region: z.preprocess(first, z.string().regex(/^[a-z0-9-]{1,60}$/)).catch(""),
  signal: z.preprocess(first, z.enum(["", ...SIGNALS])).catch(""),
  page,
  done: z.preprocess(first, z.enum(["", "merged", "different"])).catch(""),
  id: z.preprocess(first, z.union([z.literal(""), z.uuid()])).catch(""),
});
export type ListQuery = z.output<typeof listSchema>;

/** Addresses of two entries, to be looked at side by side. */
export const compareSchema = z.object({
  a: z.preprocess(first, slug).catch(""),
  b: z.preprocess(first, slug).catch(""),
});
