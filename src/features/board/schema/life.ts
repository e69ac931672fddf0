import { z } from "zod";
import { REPORT_REASONS } from "@/features/reports/types";
import { checkbox, optionalText, requiredText } from "@/lib/action/form-data";
import { MOST_ALT } from "@/lib/photos/limits";
import {
  MOST_BODY,
  MOST_STORY,
  MOST_TITLE,
  MOST_WHAT,
  OUTCOMES,
  REMOVALS,
  TEXT_LANGUAGES,
} from "../constants";

const id = z.uuid();
const outcome = z.enum(OUTCOMES, "@posting.errors.outcome");
const ending = { outcome, story: optionalText(MOST_STORY), isStoryShown: checkbox };

/** Forms that need no more than which post. */
export const oneSchema = z.object({ id });
export const closeSchema = z.object({ id, ...ending });

/** Forms of the page that a reminder leads to: the token is all that they need. */
const token = z.string().max(100);
export const keepSchema = z.object({ id, token });
export const keepCloseSchema = z.object({ id, token, ...ending });

/** "Is there something you could share some day?" */
export const shareSchema = z.object({ id, what: requiredText(MOST_WHAT) });

/** A version in a second language, by the author or by somebody who helps. */
export const translationSchema = z.object({
  id,
  lang: z.enum(TEXT_LANGUAGES),
  title: requiredText(MOST_TITLE),
  body: optionalText(MOST_BODY),
});

export const photoSchema = z.object({ id, photo: z.uuid() });
export const photoAltSchema = z.object({ alt: requiredText(MOST_ALT), lang: z.enum(TEXT_LANGUAGES) });

export const reportSchema = z.object({
  id,
  reason: z.enum(REPORT_REASONS, "@common.form.fields.choose"),
  note: optionalText(1000),
});

/** Forms of the desk. */
export const letOnSchema = z.object({ id, trust: checkbox });
export const removeSchema = z.object({ id, reason: z.enum(REMOVALS, "@common.form.fields.choose") });
