import { z } from "zod";
import { MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { SeePage, Times, timesFile, timesSchema } from "./parts";

/** For who said that she comes: the times with the link, to be put into a calendar. */
export const confirmedMail = defineMail({
  name: "meetings.confirmed",
  props: timesSchema,
  subject: ({ t }) => t("meetings.mails.confirmed.subject"),
  preview: ({ t }) => t("meetings.mails.confirmed.preview"),
  reason: ({ t }) => t("meetings.mails.reasonReplied"),
  calendar: (context, props) => timesFile(context, props, "REQUEST"),
  Body: ({ group, events, path, context }) => (
    <>
      <MailHeading>{context.t("meetings.mails.confirmed.title", { group })}</MailHeading>
      <MailText>{context.t("meetings.mails.confirmed.text")}</MailText>
      <Times events={events} context={context} />
      <SeePage path={path} context={context} />
    </>
  ),
});

/** For who said that she comes, or may, and now that she does not: it goes from her calendar. */
export const withdrawnMail = defineMail({
  name: "meetings.withdrawn",
  props: timesSchema,
  subject: ({ t }) => t("meetings.mails.withdrawn.subject"),
  preview: ({ t }) => t("meetings.mails.withdrawn.preview"),
  reason: ({ t }) => t("meetings.mails.withdrawn.reason"),
  calendar: (context, props) => timesFile(context, props, "CANCEL"),
  Body: ({ group, events, path, context }) => (
    <>
      <MailHeading>{context.t("meetings.mails.withdrawn.title", { group })}</MailHeading>
      <MailText>{context.t("meetings.mails.withdrawn.text")}</MailText>
      <Times events={events} context={context} />
      <SeePage path={path} context={context} />
    </>
  ),
});

/** For who said yes or maybe: time, place or link are others now. */
export const changedMail = defineMail({
  name: "meetings.changed",
  props: timesSchema,
  subject: ({ t }) => t("meetings.mails.changed.subject"),
  preview: ({ t }) => t("meetings.mails.changed.preview"),
  reason: ({ t }) => t("meetings.mails.reasonReplied"),
  calendar: (context, props) => timesFile(context, props, "REQUEST"),
  Body: ({ group, events, path, context }) => (
    <>
      <MailHeading>{context.t("meetings.mails.changed.title", { group })}</MailHeading>
      <MailText>{context.t("meetings.mails.changed.text")}</MailText>
      <Times events={events} context={context} />
      <SeePage path={path} context={context} />
    </>
  ),
});

/** For who said yes or maybe: it does not take place, or other times have taken the place of these. */
export const cancelledMail = defineMail({
  name: "meetings.cancelled",
  props: timesSchema.extend({ isReplaced: z.boolean() }),
  subject: ({ t }) => t("meetings.mails.cancelled.subject"),
  preview: ({ t }) => t("meetings.mails.cancelled.preview"),
  reason: ({ t }) => t("meetings.mails.reasonReplied"),
  calendar: (context, props) => timesFile(context, props, "CANCEL"),
  Body: ({ group, events, path, isReplaced, context }) => (
    <>
      <MailHeading>
        {context.t(isReplaced ? "meetings.mails.cancelled.replacedTitle" : "meetings.mails.cancelled.title", {
          group,
        })}
      </MailHeading>
      <MailText>
        {context.t(isReplaced ? "meetings.mails.cancelled.replacedText" : "meetings.mails.cancelled.text")}
      </MailText>
      <Times events={events} context={context} />
      <SeePage path={path} context={context} />
    </>
  ),
});

/** The day before, for who said yes or maybe. */
export const reminderMail = defineMail({
  name: "meetings.reminder",
  props: timesSchema,
  usefulMinutes: 24 * 60,
  subject: ({ t }) => t("meetings.mails.reminder.subject"),
  preview: ({ t }) => t("meetings.mails.reminder.preview"),
  reason: ({ t }) => t("meetings.mails.reasonReplied"),
  calendar: (context, props) => timesFile(context, props, "REQUEST"),
  Body: ({ group, events, path, context }) => (
    <>
      <MailHeading>{context.t("meetings.mails.reminder.title", { group })}</MailHeading>
      <Times events={events} context={context} />
      <MailText>{context.t("meetings.mails.reminder.text")}</MailText>
      <SeePage path={path} context={context} />
    </>
  ),
});
