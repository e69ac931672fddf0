import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

const path = (slug: string) => `/groups/${slug}`;

/** How a request to join ended. Subject and preview name neither the group nor the answer. */
export const joiningMail = defineMail({
  name: "groups.joining",
  props: z.object({
    slug: z.string(),
    /** Of the group. */
    name: z.string(),
    answer: z.enum(["accepted", "coordinator", "declined"]),
  }),
  subject: ({ t }) => t("groups.mail.subject"),
  preview: ({ t }) => t("groups.mail.preview"),
  reason: ({ t }) => t("groups.mail.reason"),
  Body: ({ slug, name, answer, context: { t, url } }) => (
    <>
      <MailHeading>{t(`groups.mail.answers.${answer}.title`)}</MailHeading>
      <MailText>{t(`groups.mail.answers.${answer}.text`, { name })}</MailText>
      <MailButton href={url(path(slug))}>{t("groups.mail.see")}</MailButton>
    </>
  ),
});

/** Tells those who coordinate a group that somebody asks to join. */
export const requestMail = defineMail({
  name: "groups.request",
  props: z.object({ slug: z.string(), name: z.string() }),
  subject: ({ t }) => t("groups.mail.subject"),
  preview: ({ t }) => t("groups.mail.preview"),
  reason: ({ t }) => t("groups.mail.reasonCoordinator"),
  Body: ({ slug, name, context: { t, url } }) => (
    <>
      <MailHeading>{t("groups.mail.request.title")}</MailHeading>
      <MailText>{t("groups.mail.request.text", { name })}</MailText>
      <MailButton href={url(`${path(slug)}/people`)}>{t("groups.mail.request.button")}</MailButton>
    </>
  ),
});

/** Invites somebody into a group. */
export const groupInvitationMail = defineMail({
  name: "groups.invitation",
  props: z.object({ token: z.string(), name: z.string() }),
  subject: ({ t }) => t("groups.mail.invitation.subject"),
  preview: ({ t }) => t("groups.mail.invitation.preview"),
  reason: ({ t }) => t("groups.mail.invitation.reason"),
  Body: ({ token, name, context: { t, url } }) => (
    <>
      <MailHeading>{t("groups.mail.invitation.title")}</MailHeading>
      <MailText>{t("groups.mail.invitation.text", { name })}</MailText>
      <MailButton href={url(`/groups/join/${token}`)}>{t("groups.mail.invitation.button")}</MailButton>
      <MailText>{t("groups.mail.invitation.nothing")}</MailText>
    </>
  ),
});

/** Tells the coordinators of a group that another wants to work with it. */
export const togetherMail = defineMail({
  name: "groups.together",
  props: z.object({
    slug: z.string(),
    /** Of the other group. */
    name: z.string(),
    what: z.enum(["proposed", "accepted", "declined"]),
  }),
  subject: ({ t }) => t("groups.mail.subject"),
  preview: ({ t }) => t("groups.mail.preview"),
  reason: ({ t }) => t("groups.mail.reasonCoordinator"),
  Body: ({ slug, name, what, context: { t, url } }) => (
    <>
      <MailHeading>{t(`groups.mail.together.${what}.title`)}</MailHeading>
      <MailText>{t(`groups.mail.together.${what}.text`, { name })}</MailText>
      <MailButton href={url(`${path(slug)}/together`)}>{t("groups.mail.together.button")}</MailButton>
    </>
  ),
});
