import { z } from "zod";
import { MailHeading, MailLink, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** From an organizer to somebody who looks for a circle; the answer goes to the organizer. */
export const seekerMail = defineMail({
  name: "circles.letter",
  props: z.object({
    /** Of the organizer. */
    name: z.string(),
    text: z.string(),
  }),
  subject: ({ t }) => t("circles.letter.subject"),
  preview: ({ t }) => t("circles.letter.preview"),
  reason: ({ t }) => t("circles.letter.reason"),
  Body: ({ name, text, context: { t, url } }) => (
    <>
      <MailHeading>{t("circles.letter.title")}</MailHeading>
      <MailText>{name ? t("circles.letter.from", { name }) : t("circles.letter.fromNameless")}</MailText>
      <div style={{ whiteSpace: "pre-line" }}>
        <MailText>{text}</MailText>
      </div>
      <MailText>{t("circles.letter.reply")}</MailText>
      <MailText>
        <MailLink href={url("/circles#look")}>{t("circles.letter.withdraw")}</MailLink>
      </MailText>
    </>
  ),
});
