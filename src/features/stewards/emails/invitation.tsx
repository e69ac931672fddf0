import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** Invites somebody to look after an entry. */
export const invitationMail = defineMail({
  name: "stewards.invitation",
  props: z.object({
    token: z.string(),
    /** Of the entry. */
    name: z.string(),
  }),
  subject: ({ t }) => t("stewards.invitation.subject"),
  preview: ({ t }) => t("stewards.invitation.preview"),
  reason: ({ t }) => t("stewards.invitation.reason"),
  Body: ({ token, name, context: { t, url } }) => (
    <>
      <MailHeading>{t("stewards.invitation.title")}</MailHeading>
      <MailText>{t("stewards.invitation.text", { name })}</MailText>
      <MailButton href={url(`/stewards/${token}`)}>{t("stewards.invitation.button")}</MailButton>
      <MailText>{t("stewards.invitation.nothing")}</MailText>
    </>
  ),
});
