import { getFormatter, getTranslations } from "next-intl/server";
import { type Bar, BarChart } from "@/components/ui/bar-chart";
import { InkSection } from "@/components/ui/ink-section";
import type { DoingDto } from "../../types";

/** What is drawn of each month, and what its number counts. */
const CHARTS = [
  { key: "added", of: ({ added }) => added },
  { key: "confirmed", of: ({ confirmed }) => confirmed },
  { key: "stale", of: ({ stalePercent }) => stalePercent },
  { key: "waiting", of: ({ waitingDays }) => waitingDays },
] as const satisfies { key: string; of: (month: DoingDto) => number | null }[];

/** The first of a month, in the middle of the day: no time zone makes another month of it. */
const dateOf = (month: string) => new Date(`${month}-01T12:00:00Z`);

/** How the directory is doing, in twelve months. */
export async function Doing({ months }: { months: readonly DoingDto[] }) {
  const t = await getTranslations("freshness.home");
  return (
    <InkSection id="doing" title={t("doing")}>
      <p className="mb-6 max-w-[65ch]">{t("doingLede")}</p>
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
        {CHARTS.map((chart) => (
          <Chart key={chart.key} chart={chart} months={months} />
        ))}
      </div>
    </InkSection>
  );
}

async function Chart({ chart, months }: { chart: (typeof CHARTS)[number]; months: readonly DoingDto[] }) {
  const t = await getTranslations("freshness.home");
  const format = await getFormatter();
  const { key, of } = chart;
  const say = (value: number | null) => (value === null ? t("noValue") : t(`charts.${key}.value`, { value }));
  const bars = months.map((month, at): Bar => {
    const value = of(month);
    const date = dateOf(month.month);
    return {
      key: month.month,
      label: format.dateTime(date, { month: "narrow", timeZone: "UTC" }),
      name: format.dateTime(date, { month: "long", year: "numeric", timeZone: "UTC" }),
      value,
      words: say(value),
      isOpen: at === months.length - 1,
    };
  });
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <BarChart
      id={`chart-${key}`}
      title={t(`charts.${key}.title`)}
      summary={t("summary", {
        ...{ first: first?.name ?? "", firstValue: first?.words ?? "", lastValue: last?.words ?? "" },
      })}
      bars={bars}
      words={{ table: t("table"), name: t("month"), value: t(`charts.${key}.title`) }}
    />
  );
}
