import { z } from "zod";
import { MailButton, MailHeading, MailLink, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

/** That there is something to read. Subject and preview say no more, whatever she turned on. */
export const noticeMail = defineMail({
  name: "conversations.notice",
  props: z.object({
    conversationId: z.string(),
    /** Ends the mail about this conversation. */
    token: z.string(),
    /** What was written: for those who turned it on. */
    content: z.object({ text: z.string(), lang: z.string() }).nullable(),
  }),
  subject: ({ t }) => t("conversations.mail.subject"),
  preview: ({ t }) => t("conversations.mail.preview"),
  reason: ({ t }) => t("conversations.mail.reason"),
  Body: ({ conversationId, token, content, context: { t, url } }) => (
    <>
      <MailHeading>{t("conversations.mail.title")}</MailHeading>
      {content ? <Words {...content} /> : <MailText>{t("conversations.mail.text")}</MailText>}
      <MailButton href={url(`/conversations/${conversationId}`)}>{t("conversations.mail.button")}</MailButton>
      <MailText>{t("conversations.mail.noReply")}</MailText>
      <MailText>
        <MailLink href={url(`/conversations/mute/${token}`)}>{t("conversations.mail.mute")}</MailLink>
      </MailText>
    </>
  ),
});

/** Each line of a text as it was typed. */
function Words({ text, lang }: { text: string; lang: string }) {
  return text.split("\n\n").map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
    <div key={index} lang={lang} style={{ whiteSpace: "pre-line" }}>
      <MailText>{part}</MailText>
    </div>
  ));
}
