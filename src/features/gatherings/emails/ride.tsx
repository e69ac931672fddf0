import { z } from "zod";
import { MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** A few lines about a ride that somebody needs or offers; replies go to who wrote them. */
export const rideMail = defineMail({
  name: "gatherings.ride",
  props: z.object({
    /** Of the gathering. */
    title: z.string(),
    town: z.string(),
    /** Of the sender, as she gave it. */
    name: z.string(),
    email: z.string(),
    text: z.string(),
  }),
  subject: ({ t }) => t("gatherings.rideMail.subject"),
  preview: ({ t }) => t("gatherings.rideMail.preview"),
  reason: ({ t }) => t("gatherings.rideMail.reason"),
  Body: ({ title, town, name, email, text, context: { t } }) => (
    <>
      <MailHeading>{t("gatherings.rideMail.title", { title })}</MailHeading>
      <MailText>{t("gatherings.rideMail.from", { name, email, town })}</MailText>
      {text
        .split(/\n+/)
        .filter((line) => line.trim())
        .map((line) => (
          <MailText key={line}>{line}</MailText>
        ))}
      <MailText>{t("gatherings.rideMail.reply")}</MailText>
    </>
  ),
});
