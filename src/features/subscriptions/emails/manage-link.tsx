import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** The link to all that somebody subscribed to, for whoever asked for it. */
export const manageLinkMail = defineMail({
  name: "subscriptions.manage-link",
  props: z.object({ token: z.string() }),
  subject: ({ t }) => t("subscriptions.mails.manageLink.subject"),
  preview: ({ t }) => t("subscriptions.mails.manageLink.preview"),
  reason: ({ t }) => t("subscriptions.mails.manageLink.reason"),
  Body: ({ token, context: { t, url } }) => (
    <>
      <MailHeading>{t("subscriptions.mails.manageLink.title")}</MailHeading>
      <MailText>{t("subscriptions.mails.manageLink.text")}</MailText>
      <MailButton href={url(`/subscriptions/${token}`)}>
        {t("subscriptions.mails.manageLink.button")}
      </MailButton>
      <MailText>{t("subscriptions.mails.manageLink.notYou")}</MailText>
    </>
  ),
});
