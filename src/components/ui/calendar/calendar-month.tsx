import { getFormatter, getTranslations } from "next-intl/server";
import { CalendarList } from "./calendar-list";
import { ItemLink } from "./item-link";
import { addMonths, itemsByDay, noon, weeksOf } from "./month";
import type { CalendarItem } from "./types";
import "./calendar.css";

type Props = {
  /** YYYY-MM. */
  month: string;
  /** YYYY-MM-DD. */
  today: string;
  /** What happens in it, soonest first. */
  items: readonly CalendarItem[];
  /** Address of the page with another month; each is a page of its own, without JavaScript, too. */
  hrefOf: (month: string) => string;
};

/** A month as a table; where that has no room, as a list. */
export async function CalendarMonth({ month, today, items, hrefOf }: Props) {
  const [t, format] = [await getTranslations("calendar"), await getFormatter()];
  const nameOf = (one: string) => format.dateTime(noon(`${one}-01`), { month: "long", year: "numeric" });
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return (
    <div className="calendar">
      <nav aria-label={t("months")} className="no-print mb-3 flex flex-wrap items-center gap-2">
        <a className="btn btn-quiet" rel="prev" href={hrefOf(before)}>
          <span aria-hidden="true">←</span> {nameOf(before)}
        </a>
        {month !== today.slice(0, 7) && (
          <a className="btn btn-quiet" href={hrefOf(today.slice(0, 7))}>
            {t("thisMonth")}
          </a>
        )}
        <a className="btn btn-quiet" rel="next" href={hrefOf(after)}>
          {nameOf(after)} <span aria-hidden="true">→</span>
        </a>
      </nav>
      <h3 className="mb-2 text-[1.25rem]">{nameOf(month)}</h3>
      <Grid month={month} today={today} items={items} name={nameOf(month)} />
      <div className="calendar-narrow">
        <CalendarList items={items} empty={t("nothing", { month: nameOf(month) })} />
      </div>
      {items.length === 0 && (
        <p className="calendar-wide mt-3 text-quiet">{t("nothing", { month: nameOf(month) })}</p>
      )}
    </div>
  );
}

async function Grid({ month, today, items, name }: Omit<Props, "hrefOf"> & { name: string }) {
  const format = await getFormatter();
  const weeks = weeksOf(month);
  const byDay = itemsByDay(month, items);
  // Any whole week has the names of the days.
  const weekdays = weeksOf("2026-11")[0]?.map((day) => noon(day ?? "")) ?? [];
  return (
    <table className="calendar-grid calendar-wide">
      <caption className="sr-only">{name}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day.getTime()} scope="col">
              <abbr title={format.dateTime(day, { weekday: "long" })}>
                {format.dateTime(day, { weekday: "short" })}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is all that an empty day has
                <td key={at} className="calendar-empty" />
              ) : (
                <td key={day} data-today={day === today ? "" : undefined}>
                  <time
                    dateTime={day}
                    className="calendar-day"
                    aria-current={day === today ? "date" : undefined}
                  >
                    <span aria-hidden="true">{Number(day.slice(8))}</span>
                    <span className="sr-only">{format.dateTime(noon(day), { dateStyle: "full" })}</span>
                  </time>
                  <Day items={byDay.get(day) ?? []} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ items }: { items: readonly CalendarItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <ItemLink item={item} />
        </li>
      ))}
    </ul>
  );
}
