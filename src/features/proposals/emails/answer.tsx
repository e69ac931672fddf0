import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { OUTCOMES, REJECT_TEMPLATES } from "../constants";

/** What became of a suggestion, or what an editor wants to know about it; to whoever made it. */
export const proposalMail = defineMail({
  name: "proposals.answer",
  props: z.object({
    outcome: z.enum(OUTCOMES),
    /** What it is about, as shown. */
    name: z.string(),
    /** Where to look: the entry, or one's own suggestion. */
    path: z.string(),
    template: z.enum(REJECT_TEMPLATES).nullable(),
    /** The editor's own words; may be empty. */
    words: z.string(),
  }),
  subject: ({ t }) => t("proposals.mail.subject"),
  preview: ({ t }) => t("proposals.mail.preview"),
  reason: ({ t }) => t("proposals.mail.reason"),
  Body: ({ outcome, name, path, template, words, context: { t, url } }) => (
    <>
      <MailHeading>{t(`proposals.mail.${outcome}.title`)}</MailHeading>
      <MailText>{t(`proposals.mail.${outcome}.text`, { name })}</MailText>
      {template && <MailText>{t(`proposals.templates.${template}.text`)}</MailText>}
      {words && <MailText>{t("proposals.mail.words", { words })}</MailText>}
      <MailButton href={url(path)}>{t(`proposals.mail.${outcome}.button`)}</MailButton>
    </>
  ),
});
