import { MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { closingSchema } from "../schema/letters";
import { Salutation, Signature } from "./parts";

/**
 * The one letter for every introduction that does not come about: a no, silence, a yes taken back, an offer that is
 * gone. Its props leave no room for a difference.
 */
export const closingMail = defineMail({
  name: "introductions.closing",
  props: closingSchema,
  subject: ({ t }) => t("introductions.mails.subject"),
  preview: ({ t }) => t("introductions.mails.preview"),
  reason: ({ t }) => t("introductions.mails.reason"),
  Body: ({ context, salutation, organizer }) => {
    const { t } = context;
    return (
      <>
        <MailHeading>{t("introductions.mails.closing.title")}</MailHeading>
        <Salutation name={salutation} context={context} />
        <MailText>{t("introductions.mails.closing.text")}</MailText>
        <MailText>{t("introductions.mails.closing.board")}</MailText>
        <Signature organizer={organizer} context={context} />
      </>
    );
  },
});
