import { z } from "zod";
import { MailButton, MailCode, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { CONFIRMATION_LIFETIME } from "../constants/confirmation";

/** Code and link that confirm an address. The digits stand in the body only: a locked phone shows the rest. */
export const confirmationMail = defineMail({
  name: "people.confirmation",
  props: z.object({
    code: z.string(),
    token: z.string(),
    purpose: z.enum(["sign_in", "draft", "email_change"]),
    cancelToken: z.string().nullable().default(null),
  }),
  usefulMinutes: CONFIRMATION_LIFETIME / 60,
  subject: ({ t }) => t("signIn.mail.subject"),
  preview: ({ t }) => t("signIn.mail.preview"),
  reason: ({ t }) => t("signIn.mail.reason"),
  Body: ({ context: { t, url }, code, token, purpose, cancelToken }) => (
    <>
      <MailText>{t(`signIn.mail.${purpose}`)}</MailText>
      <MailCode>{`${code.slice(0, 4)} ${code.slice(4)}`}</MailCode>
      <MailText>{t("signIn.mail.orLink")}</MailText>
      <MailButton href={url(`/confirm/${token}`)}>{t("signIn.mail.link")}</MailButton>
      <MailText>{t("signIn.mail.lasts")}</MailText>
      {cancelToken === null ? (
        <MailText>{t("signIn.mail.notYou")}</MailText>
      ) : (
        <>
          <MailText>{t("account.email.notMe.inMail")}</MailText>
          <MailText>
            <a href={url(`/account/email/${cancelToken}`)}>{t("account.email.notMe.link")}</a>
          </MailText>
        </>
      )}
    </>
  ),
});
