import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { env } from "@/lib/env";
import { calendarFile } from "@/lib/icalendar";
import { defineMail, type MailCalendar, type MailContext } from "@/lib/mailer/define";
import { TOLD_REASONS } from "../constants";
import { type Announced, announcedSchema, calendarEventOf } from "../utils/calendar";
import { whenWords } from "../utils/when";

/** What there is to tell somebody who registered. */
export const NEWS = [
  ...(["registered", "waiting", "offered", "lapsed", "given_up"] as const),
  ...(["removed", "changed", "reminder", "cancelled"] as const),
] as const;
export type News = (typeof NEWS)[number];

const props = z.object({
  news: z.enum(NEWS),
  gathering: announcedSchema,
  /** Of the link to one's own registration; null when there is none any more. */
  token: z.string().nullable(),
  /** Place in the line. */
  position: z.int().nullable(),
  /** Until when a place is held, ISO 8601 (UTC). */
  until: z.string().nullable(),
  /** Whether she has a place, or had it until now: only then something is in her calendar. */
  hasPlace: z.boolean().default(true),
  /** Why she was taken off the list, where she may know. */
  reason: z.enum(TOLD_REASONS).nullable().default(null),
});
type Props = z.output<typeof props>;

/** What goes into a calendar, and what comes out of it. Whoever waits has nothing to put into hers. */
const METHODS: Partial<Record<News, "REQUEST" | "CANCEL">> = {
  ...{ registered: "REQUEST", changed: "REQUEST", reminder: "REQUEST" },
  ...{ given_up: "CANCEL", removed: "CANCEL", cancelled: "CANCEL" },
};

/** The address in a sender like "Name <address>". */
const addressIn = (sender: string) => /<([^>]+)>/.exec(sender)?.[1] ?? sender;

/** A change and a cancellation count only from who sent the invitation: always the same. */
function organizer({ t }: MailContext) {
  const host = new URL(env.APP_URL).hostname;
  return { name: t("common.site.name"), email: addressIn(env.MAIL_FROM) || `calendar@${host}` };
}

function calendarOf(context: MailContext, { news, gathering, hasPlace }: Props): MailCalendar | null {
  const method = METHODS[news];
  // A place that is only held is in nobody's calendar, and would stay there when it lapses.
  if (!method || !hasPlace) return null;
  const event = calendarEventOf(gathering, {
    url: context.url(`/gatherings/${gathering.slug}`),
    host: new URL(env.APP_URL).hostname,
    isCancelled: method === "CANCEL",
  });
  return event && { method, file: calendarFile({ method, organizer: organizer(context) }, [event]) };
}

function Facts({ gathering: { when, place, accessNotes }, context: { t, locale } }: FactsProps) {
  return (
    <>
      <MailText>{whenWords(when, locale, t("gatherings.zone"))}</MailText>
      {place && <MailText>{place}</MailText>}
      {accessNotes && <MailText>{t("gatherings.mail.access", { notes: accessNotes })}</MailText>}
    </>
  );
}
type FactsProps = { gathering: Announced; context: MailContext };

function moment(iso: string, locale: string): string {
  const format = { timeZone: "America/New_York", dateStyle: "full", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(iso));
}

/** News of one's registration. The subject says nothing of what it is about. */
export const newsMail = defineMail({
  name: "gatherings.news",
  props,
  subject: ({ t }) => t("gatherings.mail.subject"),
  preview: ({ t }) => t("gatherings.mail.preview"),
  reason: ({ t }) => t("gatherings.mail.reason"),
  calendar: calendarOf,
  Body: ({ news, gathering, token, position, until, reason, context }) => {
    const { t, url, locale } = context;
    const path = `/gatherings/${gathering.slug}`;
    const told = { position: position ?? 0, until: until ? moment(until, locale) : "" };
    return (
      <>
        <MailHeading>{gathering.title}</MailHeading>
        <MailText>{t(`gatherings.mail.news.${news}`, told)}</MailText>
        {reason && <MailText>{t(`gatherings.mail.reasons.${reason}`)}</MailText>}
        <Facts gathering={gathering} context={context} />
        {token ? (
          <MailButton href={url(`${path}/place/${token}`)}>
            {t(news === "offered" ? "gatherings.mail.take" : "gatherings.mail.manage")}
          </MailButton>
        ) : (
          <MailButton href={url(path)}>{t("gatherings.mail.page")}</MailButton>
        )}
      </>
    );
  },
});
