import { pageAfter } from "@/features/initiatives/schema";
import { env } from "@/lib/env";
import type { CalendarEvent } from "@/lib/icalendar";
import type { GatheringRow } from "../data/gatherings";
import { gatheringsTag, getGathering, listShown, streamShown } from "../data/gatherings";
import type { ApiRequest } from "../schema/api";
import { toPublicGathering } from "../serializers/api";
import { toGatheringDto } from "../serializers/gathering";
import { type Announced, calendarEventOf } from "../utils/calendar";
import { placeLine, textFor } from "../utils/text";
import { timeOf } from "../utils/when";

// Everything here throws UnavailableError when the database does not answer, and gives away public parts alone.

/** Names the state of the gatherings that are shown, for entity tags. */
export const publicTag = gatheringsTag;

/** The answer of `/api/v1/gatherings`: the latest first. */
export async function loadApiList({ limit, cursor }: ApiRequest) {
  const rows = await listShown();
  const ids = rows.map(({ id }) => id);
  const { start, end, nextCursor } = pageAfter(ids, { limit, cursor });
  const items = rows.slice(start, end).map((row) => toPublicGathering(toGatheringDto(row), env.APP_URL));
  return { items, total: rows.length, nextCursor };
}

/** Gatherings that search engines may know of. */
export async function loadSitemap(): Promise<{ slug: string; updatedAt: string }[]> {
  return (await listShown()).map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() }));
}

function announced(row: GatheringRow, locale: string): Announced {
  const dto = toGatheringDto(row);
  const { title, summary } = textFor(dto.texts, locale);
  const { slug, uid, sequence, accessNotes, updatedAt } = row;
  return {
    ...{ slug, uid, sequence, accessNotes, title, summary, place: placeLine(dto) },
    ...{ when: timeOf(row.startsLocal, row.endsLocal), changedAt: updatedAt.toISOString() },
  };
}

const eventOf = (row: GatheringRow, locale: string): CalendarEvent | null =>
  calendarEventOf(announced(row, locale), {
    url: `${env.APP_URL}/gatherings/${row.slug}`,
    host: new URL(env.APP_URL).hostname,
    isCancelled: row.state === "cancelled",
  });

/**
 * Every gathering that is shown, for the public calendar; those of which only the month is known are left out. In
 * memory is one piece of them.
 * @param locale language of the texts, where a gathering has it
 */
export async function* publicGatheringEvents(locale: string): AsyncGenerator<CalendarEvent> {
  for await (const row of streamShown()) {
    const event = eventOf(row, locale);
    if (event) yield event;
  }
}

/** One gathering that is shown, for a calendar; null where there is none, or only its month is known. */
export async function loadEvent(slug: string, locale: string): Promise<CalendarEvent | null> {
  const row = await getGathering({ slug });
  return row && row.state !== "draft" ? eventOf(row, locale) : null;
}
