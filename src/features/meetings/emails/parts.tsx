import { z } from "zod";
import { MailButton, MailLink, MailText } from "@/components/mail/parts";
import { env } from "@/lib/env";
import { calendarFile } from "@/lib/icalendar";
import type { MailCalendar, MailContext } from "@/lib/mailer/define";
import { momentOf } from "@/lib/wall-clock";
import { type DatedEvent, datedSchema, inWords } from "../serializers/calendar";

/** Times that a mail names; the calendar file has all. */
const MOST_NAMED = 6;

/** What mails about times of a meeting are written with. */
export const timesSchema = z.object({
  /** Name of the group. */
  group: z.string(),
  /** Path of the page to look at. */
  path: z.string(),
  events: z.array(datedSchema).min(1),
  /** Address of whoever gets it, for the calendar file. */
  attendee: z.string(),
});
export type TimesProps = z.output<typeof timesSchema>;

/** Who says it: calendars want somebody to whom an event belongs. */
function organizer(name: string): { name: string; email: string } {
  const email = /<([^>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
  return { name, email: email || `calendar@${new URL(env.APP_URL).hostname}` };
}

/** The calendar file that puts them in, changes them, or takes them out. */
export function timesFile(
  { t, url }: MailContext,
  { group, events, attendee }: TimesProps,
  method: "REQUEST" | "CANCEL",
): MailCalendar {
  const words = { online: t("meetings.online"), join: (link: string) => t("meetings.joinAt", { link }), url };
  const all = events.map((event) => inWords(event, words));
  return { method, file: calendarFile({ method, organizer: organizer(group), attendee }, all) };
}

function whenOf({ starts }: DatedEvent, locale: string): string {
  const format = { timeZone: "America/New_York", dateStyle: "full", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(locale, format).format(momentOf(starts));
}

/** The times of a mail in words: what, when, where, and the link where it is for her. */
export function Times({ events, context: { locale, t } }: { events: DatedEvent[]; context: MailContext }) {
  const named = events.slice(0, MOST_NAMED);
  return (
    <>
      {named.map((event) => (
        <MailText key={`${event.uid} ${event.starts} ${event.recurrenceOf}`}>
          <strong>{event.title}</strong>
          <br />
          {t("meetings.mails.when", { when: whenOf(event, locale) })}
          {event.rule && (
            <>
              <br />
              {t("meetings.mails.repeats")}
            </>
          )}
          {(event.place || event.isOnline) && (
            <>
              <br />
              {event.place || t("meetings.online")}
            </>
          )}
          {event.link && (
            <>
              <br />
              <MailLink href={event.link}>{event.link}</MailLink>
            </>
          )}
        </MailText>
      ))}
      {events.length > named.length && (
        <MailText>{t("meetings.mails.more", { count: events.length - named.length })}</MailText>
      )}
    </>
  );
}

/** The way to the page, where one can also say otherwise. */
export function SeePage({ path, context: { t, url } }: { path: string; context: MailContext }) {
  return <MailButton href={url(path)}>{t("meetings.mails.see")}</MailButton>;
}
