import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { askSchema } from "../schema/letters";
import { longDay, moment } from "../utils/dates";
import { Party, Salutation, Signature } from "./parts";

/** Asks one side whether she wants to be introduced. The one in need first. */
export const askMail = defineMail({
  name: "introductions.ask",
  props: askSchema,
  subject: ({ t }) => t("introductions.mails.subject"),
  preview: ({ t }) => t("introductions.mails.preview"),
  reason: ({ t }) => t("introductions.mails.reason"),
  Body: ({ context, ...props }) => {
    const { t, url, locale } = context;
    const { token, position, salutation, organizer, own, other, note, noteLang, assumedAt } = props;
    return (
      <>
        <MailHeading>{t("introductions.mails.ask.title")}</MailHeading>
        <Salutation name={salutation} context={context} />
        <MailText>{t(`introductions.mails.ask.lede.${own ? "own" : "note"}`)}</MailText>
        {own && <Party party={own} context={context} />}
        <MailText>{t(`introductions.mails.ask.other.${position === 1 ? "first" : "second"}`)}</MailText>
        <Party party={other} context={context} />
        {note && (
          <p lang={noteLang} style={{ whiteSpace: "pre-line" }}>
            {note}
          </p>
        )}
        <MailText>{t(`introductions.mails.ask.step.${props.firstStep}`)}</MailText>
        <MailText>
          {assumedAt
            ? t("introductions.mails.ask.assumed", { when: moment(assumedAt, locale) })
            : t("introductions.mails.ask.free", { date: longDay(props.closesOn, locale) })}
        </MailText>
        <MailButton href={url(`/introductions/${token}`)}>{t("introductions.mails.ask.button")}</MailButton>
        <Signature organizer={organizer} context={context} />
      </>
    );
  },
});
