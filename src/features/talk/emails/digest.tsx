import { z } from "zod";
import { MailButton, MailHeading, MailSubheading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

const props = z.object({
  slug: z.string(),
  /** Name of the group. */
  group: z.string(),
  /** How many messages in how many conversations. */
  messages: z.number(),
  threads: z.number(),
  /** What was written, for those who turned it on. */
  told: z.array(
    z.object({ threadId: z.string(), title: z.string().nullable(), text: z.string(), lang: z.string() }),
  ),
});
export type DigestProps = z.output<typeof props>;

/** Once a day: that something was written in a group. Subject and preview say no more, whatever she turned on. */
export const talkDigestMail = defineMail({
  name: "talk.digest",
  props,
  subject: ({ t }) => t("talk.digestMail.subject"),
  preview: ({ t }) => t("talk.digestMail.preview"),
  reason: ({ t }) => t("talk.digestMail.reason"),
  Body: ({ slug, group, messages, threads, told, context: { t, url } }) => (
    <>
      <MailHeading>{t("talk.digestMail.title")}</MailHeading>
      <MailText>{t("talk.digestMail.text", { group, messages, threads })}</MailText>
      {told.map(({ threadId, title, text, lang }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one mail have no other name
        <div key={at}>
          {told[at - 1]?.threadId !== threadId && (
            <MailSubheading>{title ?? t("talk.digestMail.untitled")}</MailSubheading>
          )}
          <div lang={lang} style={{ whiteSpace: "pre-line" }}>
            <MailText>{text}</MailText>
          </div>
        </div>
      ))}
      {told.length > 0 && told.length < messages && (
        <MailText>{t("talk.digestMail.more", { count: messages - told.length })}</MailText>
      )}
      <MailButton href={url(`/groups/${slug}/talk`)}>{t("talk.digestMail.button")}</MailButton>
    </>
  ),
});
