import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { calendarFile } from "@/lib/icalendar";
import { defineMail } from "@/lib/mailer/define";
import { TIME_ZONE } from "@/lib/wall-clock";
import { toCalendarEvent } from "../utils/events";

/** Why somebody in a circle is written to. */
const OCCASIONS = ["dates", "reminder", "asked", "goes_on", "ended", "left"] as const;
export type Occasion = (typeof OCCASIONS)[number];

const props = z.object({
  circleId: z.string(),
  occasion: z.enum(OCCASIONS),
  /** Dates that come into calendars, change there, or go. */
  events: z.array(
    z.object({
      uid: z.string(),
      sequence: z.number(),
      at: z.string(),
      minutes: z.number(),
      place: z.string(),
      isCancelled: z.boolean(),
    }),
  ),
  /** ISO 8601 (UTC). */
  changedAt: z.string(),
});

/** To those in a circle. Subject and preview say nothing, nor does the mail name the circle. */
export const circleMail = defineMail({
  name: "circles.circle",
  props,
  subject: ({ t }) => t("circles.mail.subject"),
  preview: ({ t }) => t("circles.mail.preview"),
  reason: ({ t }) => t("circles.mail.reason"),
  calendar: ({ t, url }, { circleId, events, changedAt, occasion }) => {
    // The day before everybody has it in the calendar already.
    if (events.length === 0 || occasion === "reminder") return null;
    const more = {
      title: t("circles.mail.event"),
      url: url(`/circles/${circleId}`),
      changedAt: new Date(changedAt),
    };
    const file = calendarFile(
      { method: "PUBLISH" },
      events.map((event) => toCalendarEvent(event, more)),
    );
    return { method: "PUBLISH", file };
  },
  Body: ({ circleId, occasion, events, context: { t, url, locale } }) => {
    const format = new Intl.DateTimeFormat(locale, {
      ...({ timeZone: TIME_ZONE, dateStyle: "full", timeStyle: "short" } as const),
    });
    return (
      <>
        <MailHeading>{t(`circles.mail.${occasion}.title`)}</MailHeading>
        <MailText>{t(`circles.mail.${occasion}.text`)}</MailText>
        {events.map(({ uid, at, place, isCancelled }) => {
          const date = format.format(new Date(at));
          return (
            <MailText key={uid}>
              {isCancelled
                ? t("circles.mail.cancelled", { date })
                : [date, place].filter(Boolean).join(" · ")}
            </MailText>
          );
        })}
        {occasion !== "left" && (
          <MailButton href={url(`/circles/${circleId}`)}>{t(`circles.mail.${occasion}.button`)}</MailButton>
        )}
      </>
    );
  },
});
