import { createTranslator } from "next-intl";
import type { Locale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { readCookie } from "@/lib/auth/cookies";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { env } from "@/lib/env";
import { type CalendarEvent, calendarFile } from "@/lib/icalendar";
import { inLanguage } from "@/lib/page-metadata";
import { findFeedOwner, getFeedDate, privateEvents, publicEvents, publicVersion } from "../data/feeds";
import { findGroup, type StoredGroup } from "../data/meetings";
import { ownAnswer } from "../data/replies";
import { readingOf, seesLink } from "../permissions";
import { type DatedEvent, type EventWords, inWords, timeEvent } from "../serializers/calendar";
import { linkOf } from "../serializers/rows";
import { FEED_COOKIE } from "../utils/feed-cookie";
import { findForReader } from "./occurrence";

/** How entries of a calendar are said in a language. */
export async function loadEventWords(locale: Locale): Promise<EventWords> {
  const t = createTranslator({ locale, messages: await loadMessages(locale) });
  return {
    online: t("meetings.online"),
    join: (link) => t("meetings.joinAt", { link }),
    url: (path) => env.APP_URL + inLanguage(path, locale),
  };
}

async function* said(events: AsyncIterable<DatedEvent>, words: EventWords): AsyncGenerator<CalendarEvent> {
  for await (const event of events) yield inWords(event, words);
}

/**
 * Every meeting that is for everybody, of all groups or one, for a feed: read while it is sent.
 * @param groupId null for all groups
 */
export function publicMeetingEvents(
  groupId: string | null,
  words: EventWords,
): AsyncGenerator<CalendarEvent> {
  return said(publicEvents(groupId, new Date()), words);
}

/** Everything of meetings in somebody's own calendar, with the links of what she said yes to: read while it is sent. */
export function privateMeetingEvents(personId: string, words: EventWords): AsyncGenerator<CalendarEvent> {
  return said(privateEvents(personId, new Date()), words);
}

/** Names the state of what `publicMeetingEvents` gives. @throws UnavailableError */
export const loadPublicVersion = publicVersion;

/** The group of a feed; null when there is none, or it is archived. @throws UnavailableError */
export async function loadFeedGroup(slug: string): Promise<StoredGroup | null> {
  const group = await findGroup(slug);
  return group?.archivedAt === null ? group : null;
}

/**
 * Names the state of the feed of one group: its meetings, and its name. Null when there is none.
 * @throws UnavailableError
 */
export async function loadGroupVersion(slug: string): Promise<string | null> {
  const group = await loadFeedGroup(slug);
  return group && JSON.stringify([await publicVersion(group.id), group.name, group.altLang, group.altName]);
}

/** Whose calendar a token opens. @throws UnavailableError */
export const loadFeedOwner = findFeedOwner;

/** The address of somebody's own calendar: since when there is one, and itself where it was made just now. */
export async function loadOwnFeed(personId: string): Promise<{ since: Date | null; token: string | null }> {
  const since = await getFeedDate(personId);
  const token = since && (await readCookie(FEED_COOKIE));
  const isHers = token && (await findFeedOwner(token))?.personId === personId;
  return { since, token: isHers ? token : null };
}

/** The calendar file of one time, with the link where the reader may see it. */
export async function loadTimeFile(
  slug: string,
  id: string,
  locale: Locale,
): Promise<{ state: "ok"; file: string } | { state: "missing" | "sign_in" | "forbidden" } | Unavailable> {
  return available(async () => {
    const found = await findForReader(slug, id);
    if (!found) return { state: "missing" as const };
    const { stored, standing } = found;
    const actor = await getActor();
    const reading = readingOf(actor, standing);
    if (reading !== "ok") return { state: reading };
    const mayJoin = (await ownAnswer(id, actor)) === "yes" || seesLink(actor, standing);
    const { meeting, ...time } = stored;
    const event = timeEvent(meeting, time, (mayJoin && linkOf(stored)) || null);
    const words = await loadEventWords(locale);
    return { state: "ok" as const, file: calendarFile({ method: "PUBLISH" }, [inWords(event, words)]) };
  });
}
