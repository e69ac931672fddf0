import { z } from "zod";
import { REPORT_REASONS } from "@/features/reports/types";
import { checkbox, optionalText, requiredText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { LONGEST, MAIL_CHOICES, VERDICTS } from "./constants";

const id = z.uuid();
/** One line: a title ends where a line ends. */
const title = requiredText(LONGEST.title)
  .transform((text) => cleanText(text).replace(/\s+/g, " "))
  .pipe(z.string().min(1, "@common.form.fields.required"));
const bodyOf = (longest: number) =>
  requiredText(longest).transform(cleanText).pipe(z.string().min(1, "@common.form.fields.required"));
const body = bodyOf(LONGEST.message);
const subject = z.enum(["thread_message", "announcement"]);

export const announceSchema = z.object({
  group: id,
  title,
  body: bodyOf(LONGEST.announcement),
  audience: z.enum(["members", "everyone"], "@common.form.fields.choose"),
});
export const startThreadSchema = z.object({ group: id, title, body, showsName: checkbox });
export const answerSchema = z.object({ group: id, thread: id, body, showsName: checkbox });
/** One thing of a group. */
export const removeSchema = z.object({ group: id, id });
export const reportTalkSchema = z.object({
  group: id,
  subject,
  id,
  reason: z.enum(REPORT_REASONS, "@common.form.fields.choose"),
  note: optionalText(LONGEST.note),
});
export const judgeSchema = z.object({ subject, id, verdict: z.enum(VERDICTS) });
export const leaveMailSchema = z.object({ token: z.string().max(400), choice: z.enum(MAIL_CHOICES) });
