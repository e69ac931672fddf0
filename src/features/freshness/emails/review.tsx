import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** Asks whether the page of an entry is still right. Subject and preview are the same for all and name nothing. */
export const reviewMail = defineMail({
  name: "freshness.review",
  props: z.object({
    token: z.string(),
    /** Of the entry. */
    name: z.string(),
    /** Whether it goes to the address that its page shows, and not to somebody who looks after it. */
    isOwnAddress: z.boolean(),
  }),
  subject: ({ t }) => t("freshness.mail.subject"),
  preview: ({ t }) => t("freshness.mail.preview"),
  reason: ({ t }, { isOwnAddress }) => t(`freshness.mail.reason.${isOwnAddress ? "address" : "steward"}`),
  Body: ({ token, name, isOwnAddress, context: { t, url } }) => (
    <>
      <MailHeading>{t("freshness.mail.title")}</MailHeading>
      <MailText>{t(`freshness.mail.text.${isOwnAddress ? "address" : "steward"}`, { name })}</MailText>
      <MailButton href={url(`/freshness/${token}`)}>{t("freshness.mail.button")}</MailButton>
      <MailText>{t("freshness.mail.stop")}</MailText>
    </>
  ),
});
