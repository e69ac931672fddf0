import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** Says to those who look after an entry that somebody else does now, too. Names nobody. */
export const stewardMail = defineMail({
  name: "stewards.added",
  props: z.object({
    /** Of the entry. */
    name: z.string(),
    slug: z.string(),
  }),
  subject: ({ t }) => t("stewards.added.subject"),
  preview: ({ t }) => t("stewards.added.preview"),
  reason: ({ t }) => t("stewards.added.reason"),
  Body: ({ name, slug, context: { t, url } }) => (
    <>
      <MailHeading>{t("stewards.added.title")}</MailHeading>
      <MailText>{t("stewards.added.text", { name })}</MailText>
      <MailButton href={url(`/initiatives/${slug}/claim`)}>{t("stewards.added.button")}</MailButton>
    </>
  ),
});
