import { MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { SeePage, Times, timesSchema } from "./parts";

/** For members: a meeting was planned. No calendar file yet: with a yes one comes that later changes reach, too. */
export const invitationMail = defineMail({
  name: "meetings.invitation",
  props: timesSchema.omit({ attendee: true }),
  subject: ({ t }) => t("meetings.mails.invitation.subject"),
  preview: ({ t }) => t("meetings.mails.invitation.preview"),
  reason: ({ t }, { group }) => t("meetings.mails.reasonMember", { group }),
  Body: ({ group, events, path, context }) => (
    <>
      <MailHeading>{context.t("meetings.mails.invitation.title", { group })}</MailHeading>
      <Times events={events} context={context} />
      <MailText>{context.t("meetings.mails.invitation.text")}</MailText>
      <SeePage path={path} context={context} />
    </>
  ),
});
