import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** Asks whoever reads an entry's mail whether somebody speaks for it. Who it is stands on the page of the link. */
export const claimMail = defineMail({
  name: "stewards.claim",
  props: z.object({
    token: z.string(),
    /** Of the entry. */
    name: z.string(),
  }),
  subject: ({ t }) => t("stewards.claimMail.subject"),
  preview: ({ t }) => t("stewards.claimMail.preview"),
  reason: ({ t }) => t("stewards.claimMail.reason"),
  Body: ({ token, name, context: { t, url } }) => (
    <>
      <MailHeading>{t("stewards.claimMail.title")}</MailHeading>
      <MailText>{t("stewards.claimMail.text", { name })}</MailText>
      <MailButton href={url(`/stewards/${token}`)}>{t("stewards.claimMail.button")}</MailButton>
      <MailText>{t("stewards.claimMail.nothing")}</MailText>
    </>
  ),
});
