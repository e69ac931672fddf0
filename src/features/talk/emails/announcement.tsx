import Markdown, { type Components } from "react-markdown";
import { z } from "zod";
import { MailButton, MailHeading, MailLink, MailSubheading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

const PARTS: Components = {
  p: ({ children }) => <MailText>{children}</MailText>,
  h1: ({ children }) => <MailSubheading>{children}</MailSubheading>,
  h2: ({ children }) => <MailSubheading>{children}</MailSubheading>,
  h3: ({ children }) => <MailSubheading>{children}</MailSubheading>,
  a: ({ href, children }) => <MailLink href={href ?? ""}>{children}</MailLink>,
};

/** What coordinators tell their group. Subject and preview name neither the group nor what it is about. */
export const announcementMail = defineMail({
  name: "talk.announcement",
  props: z.object({
    id: z.string(),
    slug: z.string(),
    /** Name of the group. */
    group: z.string(),
    title: z.string(),
    /** Markdown. */
    body: z.string(),
    lang: z.string(),
  }),
  subject: ({ t }) => t("talk.announcementMail.subject"),
  preview: ({ t }) => t("talk.announcementMail.preview"),
  reason: ({ t }) => t("talk.announcementMail.reason"),
  Body: ({ id, slug, group, title, body, lang, context: { t, url } }) => (
    <>
      <div lang={lang}>
        <MailHeading>{title}</MailHeading>
      </div>
      <MailText>{t("talk.announcementMail.from", { group })}</MailText>
      <div lang={lang}>
        <Markdown skipHtml disallowedElements={["img"]} components={PARTS}>
          {body}
        </Markdown>
      </div>
      <MailButton href={url(`/groups/${slug}/announcements/${id}`)}>
        {t("talk.announcementMail.button")}
      </MailButton>
      <MailText>{t("talk.announcementMail.noReply")}</MailText>
    </>
  ),
});
