import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** Shows an admin that mail goes out, and how it looks where she reads it. */
export const checkMail = defineMail({
  name: "mail.check",
  props: z.object({}),
  subject: ({ t }) => t("mail.check.subject"),
  preview: ({ t }) => t("mail.check.preview"),
  reason: ({ t }) => t("mail.check.reason"),
  Body: ({ context }) => (
    <>
      <MailHeading>{context.t("mail.check.title")}</MailHeading>
      <MailText>{context.t("mail.check.text")}</MailText>
      <MailButton href={context.url("/desk/mail")}>{context.t("mail.check.button")}</MailButton>
    </>
  ),
});
