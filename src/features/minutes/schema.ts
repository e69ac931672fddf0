import { z } from "zod";
import { TEXT_LANGUAGES } from "@/features/board/constants";
import { optionalText, requiredText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { isCalendarDay } from "@/lib/wall-clock";
import { LONGEST, MOST_LINES, SAME_OWNER } from "./constants";

const occurrence = z.uuid();
/** That was read; 0 for a text that nobody had begun. */
const version = z.coerce.number().int().min(0).max(1_000_000);
const seen = { occurrence, version };

export const saveSchema = z.object({
  ...seen,
  lang: z.enum(TEXT_LANGUAGES),
  body: optionalText(LONGEST.body)
    .transform(cleanText)
    .refine((text) => text.split("\n").length <= MOST_LINES, "@minutes.errors.long"),
});
export const seenSchema = z.object(seen);
export const approveSchema = z.object({ ...seen, audience: z.enum(["everyone", "members"]) });
export const restoreSchema = z.object({ ...seen, to: version });

const empty = (value: unknown) => (value === "" || value === undefined ? null : value);

export const actionSchema = z.object({ id: z.uuid() });
export const stateSchema = z.object({ id: z.uuid(), state: z.enum(["open", "done", "dropped"]) });
const said = {
  text: requiredText(LONGEST.action)
    .transform(cleanText)
    .pipe(z.string().min(1, "@common.form.fields.required")),
  dueOn: z.preprocess(empty, z.string().refine(isCalendarDay, "@minutes.errors.day").nullable()),
};
const owner = z.uuid();
export const newActionSchema = z.object({
  ...{ slug: requiredText(200), ...said },
  owner: z.preprocess(empty, owner.nullable()),
});
export const editActionSchema = z.object({
  ...{ id: z.uuid(), version, ...said },
  owner: z.preprocess(empty, z.union([z.literal(SAME_OWNER), owner]).nullable()),
});
