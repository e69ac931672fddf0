import { getLocale } from "next-intl/server";
import type { CalendarItem } from "@/components/ui/calendar/types";
import { listShown } from "../data/gatherings";
import { toGatheringDto } from "../serializers/gathering";
import type { GatheringDto } from "../types";
import { textFor } from "../utils/text";

function itemOf(
  { id, slug, state, texts, when, startsAt, endsAt }: GatheringDto,
  locale: string,
): CalendarItem[] {
  // Of which only the month is known has no day to stand on.
  if (when.kind === "month") return [];
  const { lang, title } = textFor(texts, locale);
  const about = { id, href: `/gatherings/${slug}`, lang, title, groupName: null };
  const shown = { ...about, ...(state === "cancelled" && { isCancelled: true }) };
  if (when.kind === "time") return [{ ...shown, startsAt, endsAt }];
  return [{ ...shown, days: { first: when.first, last: when.last } }];
}

/** Gatherings between two moments, for a calendar, soonest first. @throws UnavailableError */
export async function loadGatheringItems(from: Date, to: Date): Promise<CalendarItem[]> {
  const locale = await getLocale();
  const rows = (await listShown()).filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from);
  return rows.reverse().flatMap((row) => itemOf(toGatheringDto(row), locale));
}
