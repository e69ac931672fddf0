import { MailHeading, MailLink, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { agreedSchema } from "../schema/letters";
import { Party, Salutation, Signature } from "./parts";

/** Both said yes: the contact that the other chose to share. */
export const agreedMail = defineMail({
  name: "introductions.agreed",
  props: agreedSchema,
  subject: ({ t }) => t("introductions.mails.subject"),
  preview: ({ t }) => t("introductions.mails.preview"),
  reason: ({ t }) => t("introductions.mails.reason"),
  Body: ({ context, salutation, organizer, other, contact, firstStep }) => {
    const { t } = context;
    const { name, email, phone, ownWay } = contact;
    return (
      <>
        <MailHeading>{t("introductions.mails.agreed.title")}</MailHeading>
        <Salutation name={salutation} context={context} />
        <MailText>{t("introductions.mails.agreed.lede")}</MailText>
        {other && <Party party={other} context={context} />}
        {name && <MailText>{t("introductions.mails.agreed.name", { name })}</MailText>}
        {email && (
          <MailText>
            {t("introductions.mails.agreed.email")} <MailLink href={`mailto:${email}`}>{email}</MailLink>
          </MailText>
        )}
        {phone && <MailText>{t("introductions.mails.agreed.phone", { phone })}</MailText>}
        {ownWay && <MailText>{t("introductions.mails.agreed.ownWay", { words: ownWay })}</MailText>}
        <MailText>{t(`introductions.mails.agreed.step.${firstStep}`)}</MailText>
        <MailText>{t("introductions.mails.agreed.care")}</MailText>
        <Signature organizer={organizer} context={context} />
      </>
    );
  },
});
