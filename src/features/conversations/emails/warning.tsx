import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** To somebody whose message was reported, from the organizers. */
export const warningMail = defineMail({
  name: "conversations.warning",
  props: z.object({ conversationId: z.string(), isRemoved: z.boolean() }),
  subject: ({ t }) => t("conversations.mail.subject"),
  preview: ({ t }) => t("conversations.mail.preview"),
  reason: ({ t }) => t("conversations.warning.reason"),
  Body: ({ conversationId, isRemoved, context: { t, url } }) => (
    <>
      <MailHeading>{t("conversations.warning.title")}</MailHeading>
      <MailText>{t(`conversations.warning.${isRemoved ? "removed" : "kept"}`)}</MailText>
      <MailText>{t("conversations.warning.please")}</MailText>
      <MailButton href={url(`/conversations/${conversationId}`)}>{t("conversations.mail.button")}</MailButton>
    </>
  ),
});
