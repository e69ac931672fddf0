import { z } from "zod";
import { REPORT_REASONS } from "@/features/reports/types";
import { checkbox, emailField, optionalText, requiredText } from "@/lib/action/form-data";
import { CONTACT_KINDS, MOST_MESSAGE, MOST_NOTE, VERDICTS } from "./constants";

const id = z.uuid();
const body = requiredText(MOST_MESSAGE);

/** What a draft keeps of a first message. */
export const firstMessageSchema = z.object({ postId: id, body, lang: z.string().max(35) });

/** The form for a first message. */
export const beginSchema = z.object({
  post: id,
  body,
  /** Sent although it names a phone, an address or a street. */
  anyway: checkbox,
  /** Absent for somebody signed in. */
  email: emailField.optional(),
  shared: checkbox,
});

export const writeSchema = z.object({ conversation: id, body, anyway: checkbox });

/** One button of a conversation. */
export const conversationSchema = z.object({ conversation: id });
export const muteSchema = z.object({ conversation: id, muted: z.enum(["yes", "no"]) });
export const muteTokenSchema = z.object({ token: z.string().max(400) });

const phone = optionalText(40).pipe(
  z.string().regex(/^$|^\+?[\d\s().\-/]{7,40}$/, "@conversations.share.phoneWrong"),
);

export const shareSchema = z.object({
  conversation: id,
  kind: z.enum(CONTACT_KINDS),
  phone,
  remember: checkbox,
});

export const reportSchema = z.object({
  conversation: id,
  message: id,
  reason: z.enum(REPORT_REASONS, "@common.form.fields.choose"),
  note: optionalText(MOST_NOTE),
});

export const avoidSchema = z.object({ conversation: id, scope: z.enum(["everything", "introductions"]) });
export const stopAvoidingSchema = z.object({ id });
export const mailContentSchema = z.object({ shows: checkbox });
export const verdictSchema = z.object({ message: id, verdict: z.enum(VERDICTS) });
