import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { howSchema } from "../schema/letters";
import { Salutation, Signature } from "./parts";

/** Asks, some days after both said yes, how it went. */
export const howMail = defineMail({
  name: "introductions.how",
  props: howSchema,
  subject: ({ t }) => t("introductions.mails.how.subject"),
  preview: ({ t }) => t("introductions.mails.preview"),
  reason: ({ t }) => t("introductions.mails.reason"),
  Body: ({ context, salutation, organizer, token }) => {
    const { t, url } = context;
    return (
      <>
        <MailHeading>{t("introductions.mails.how.title")}</MailHeading>
        <Salutation name={salutation} context={context} />
        <MailText>{t("introductions.mails.how.text")}</MailText>
        <MailButton href={url(`/introductions/${token}/how`)}>
          {t("introductions.mails.how.button")}
        </MailButton>
        <Signature organizer={organizer} context={context} />
      </>
    );
  },
});
