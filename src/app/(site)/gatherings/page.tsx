import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { CalendarMonth } from "@/components/ui/calendar/calendar-month";
import { monthRange, readMonth } from "@/components/ui/calendar/month";
import { GatheringsView } from "@/features/gatherings/components/list/gatherings-view";
import { loadGatheringItems } from "@/features/gatherings/loaders/calendar";
import { loadGatherings } from "@/features/gatherings/loaders/gatherings";
import { loadPublicCalendar } from "@/features/meetings/loaders/lists";
import { whenAvailable } from "@/lib/available";
import { pageMetadata } from "@/lib/page-metadata";
import { calendarDayOf, startOfDay } from "@/lib/wall-clock";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("gatherings.list"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/gatherings", locale });
}

/** Gatherings and meetings of a month, gatherings first. */
async function loadMonth(month: string) {
  const { first, after } = monthRange(month);
  const [from, to] = [startOfDay(first), startOfDay(after)];
  return whenAvailable(async () => {
    const [gatherings, meetings] = [await loadGatheringItems(from, to), await loadPublicCalendar(from, to)];
    return [...gatherings, ...meetings];
  });
}

/** Gatherings next and past, and the calendar of everything that the network does in public. */
export default async function GatheringsPage({ searchParams }: Props) {
  const { month: asked, result } = await searchParams;
  const today = calendarDayOf(new Date());
  const month = readMonth(asked, today);
  const [loaded, items] = [await loadGatherings(), await loadMonth(month)];
  if (loaded.state !== "ok" || items.state !== "ok") return <ProblemPage problem="unavailable" />;
  return (
    <GatheringsView page={loaded.value} isGivenUp={result === "given_up"}>
      <CalendarMonth
        month={month}
        today={today}
        items={items.value}
        hrefOf={(one) => `/gatherings?month=${one}#calendar`}
      />
    </GatheringsView>
  );
}
