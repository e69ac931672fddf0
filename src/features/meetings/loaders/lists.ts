import { getLocale } from "next-intl/server";
import { monthRange, readMonth } from "@/components/ui/calendar/month";
import type { CalendarItem } from "@/components/ui/calendar/types";
import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate } from "@/features/groups/permissions";
import { nameIn } from "@/features/groups/serializers";
import type { Locale } from "@/i18n/locales";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { isDenied } from "@/lib/permit";
import { calendarDayOf, startOfDay } from "@/lib/wall-clock";
import { UPCOMING_SHOWN } from "../constants";
import { listBetween, listPast, listUpcoming } from "../data/lists";
import { findGroup } from "../data/meetings";
import { calendarItem, rowDto } from "../serializers/rows";
import type { MeetingRowDto } from "../types";

/** All meetings of a group. */
export type MeetingsPage = {
  group: { slug: string; name: string; lang: string };
  canPlan: boolean;
  upcoming: MeetingRowDto[];
  past: MeetingRowDto[];
  page: number;
  pages: number;
  /** YYYY-MM, and today. */
  month: string;
  today: string;
  items: CalendarItem[];
};

/** From the query of the address. */
export type ListQuery = { month?: unknown; past?: unknown };

/** The meetings of a group that whoever asks may see. */
export async function loadMeetings(
  slug: string,
  query: ListQuery,
  now: Date,
): Promise<{ state: "ok"; page: MeetingsPage } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const group = await findGroup(slug);
    if (!group) return { state: "missing" as const };
    const actor = await getActor();
    const locale = (await getLocale()) as Locale;
    const today = calendarDayOf(now);
    const month = readMonth(query.month, today);
    const { first, after } = monthRange(month);
    const wanted = Math.min(10_000, Math.max(1, Number.parseInt(String(query.past ?? ""), 10) || 1));
    const upcoming = await listUpcoming(group.id, { actor, now, most: UPCOMING_SHOWN });
    const past = await listPast(group.id, { actor, now, page: wanted });
    const range = { from: startOfDay(first), to: startOfDay(after) };
    const inMonth = await listBetween(range, { groupId: group.id, actor });
    const isOther = (row: MeetingRowDto) => row.slug !== slug;
    return {
      state: "ok" as const,
      page: {
        ...{ group: { slug, ...nameIn(group, locale) }, month, today },
        canPlan: !isDenied(canCoordinate(actor, await getSeat(actor, { slug }))),
        upcoming: upcoming.map((one) => rowDto(one, locale)),
        past: past.rows.map((one) => rowDto(one, locale)),
        ...{ pages: past.pages, page: Math.min(wanted, past.pages) },
        items: inMonth.map((one) => rowDto(one, locale)).map((row) => calendarItem(row, isOther(row))),
      },
    };
  });
}

/** What is next in a group, for its page: what whoever asks may see. @throws UnavailableError */
export async function loadNextMeetings(groupId: string, most: number, now: Date): Promise<MeetingRowDto[]> {
  const [actor, locale] = [await getActor(), (await getLocale()) as Locale];
  const rows = await listUpcoming(groupId, { actor, now, most });
  return rows.map((one) => rowDto(one, locale));
}

/**
 * Meetings of all groups that everybody may see, for a calendar, soonest first.
 * @throws UnavailableError
 */
export async function loadPublicCalendar(from: Date, to: Date): Promise<CalendarItem[]> {
  const locale = (await getLocale()) as Locale;
  const rows = await listBetween({ from, to }, null);
  return rows.map((one) => calendarItem(rowDto(one, locale), true));
}
