import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/**
 * Something that somebody wanted to do is due. Subject and preview say neither which group it is nor what: whoever
 * looks at a locked phone learns nothing.
 */
export const actionMail = defineMail({
  name: "minutes.action",
  props: z.object({
    stage: z.enum(["soon", "late", "later"]),
    slug: z.string(),
    group: z.string(),
    text: z.string(),
    /** YYYY-MM-DD. */
    dueOn: z.iso.date(),
  }),
  subject: ({ t }) => t("minutes.mail.subject"),
  preview: ({ t }) => t("minutes.mail.preview"),
  reason: ({ t }) => t("minutes.mail.reason"),
  Body: ({ stage, slug, group, text, dueOn, context: { t, url, locale } }) => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    const date = day.format(new Date(`${dueOn}T00:00:00Z`));
    return (
      <>
        <MailHeading>{t(`minutes.mail.title.${stage === "soon" ? "soon" : "late"}`)}</MailHeading>
        <MailText>{t("minutes.mail.text", { group, date })}</MailText>
        <MailText>{text}</MailText>
        <MailButton href={url(`/groups/${slug}/actions`)}>{t("minutes.mail.button")}</MailButton>
        <MailText>{t("minutes.mail.help")}</MailText>
      </>
    );
  },
});
