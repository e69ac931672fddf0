import { z } from "zod";
import { MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

const props = z.object({
  /** Name of the entry. */
  entry: z.string(),
  /** Of the sender, as she gave it. */
  name: z.string(),
  email: z.string(),
  text: z.string(),
});

function Words({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => <MailText key={line}>{line}</MailText>);
}

/** A few lines for those who look after an entry; replies go to who wrote them. */
export const helloMail = defineMail({
  name: "stewards.hello",
  props,
  subject: ({ t }) => t("stewards.helloMail.subject"),
  preview: ({ t }) => t("stewards.helloMail.preview"),
  reason: ({ t }) => t("stewards.helloMail.reason"),
  Body: ({ entry, name, email, text, context: { t } }) => (
    <>
      <MailHeading>{t("stewards.helloMail.title", { entry })}</MailHeading>
      <MailText>{t("stewards.helloMail.from", { name, email })}</MailText>
      <Words text={text} />
      <MailText>{t("stewards.helloMail.reply")}</MailText>
    </>
  ),
});

/** What she wrote, for who said hello. */
export const helloCopyMail = defineMail({
  name: "stewards.hello-copy",
  props,
  subject: ({ t }) => t("stewards.helloCopy.subject"),
  preview: ({ t }) => t("stewards.helloCopy.preview"),
  reason: ({ t }) => t("stewards.helloCopy.reason"),
  Body: ({ entry, text, context: { t } }) => (
    <>
      <MailHeading>{t("stewards.helloCopy.title", { entry })}</MailHeading>
      <MailText>{t("stewards.helloCopy.text")}</MailText>
      <Words text={text} />
    </>
  ),
});
