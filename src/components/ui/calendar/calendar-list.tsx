import { getFormatter, getTranslations } from "next-intl/server";
import { daysOf, noon } from "./month";
import type { CalendarItem } from "./types";
import "./calendar.css";

/** What happens, day by day. @param empty what to say when there is nothing */
export async function CalendarList({ items, empty }: { items: readonly CalendarItem[]; empty: string }) {
  if (items.length === 0) return <p className="text-quiet">{empty}</p>;
  return (
    <ol className="calendar-list">
      {items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </ol>
  );
}

async function Row({ item }: { item: CalendarItem }) {
  const [t, format] = [await getTranslations("calendar"), await getFormatter()];
  const { first, last } = daysOf(item);
  const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  const { href, title, lang, groupName, isCancelled } = item;
  return (
    <li>
      <p className="calendar-when">
        <time dateTime={"startsAt" in item ? item.startsAt : first}>
          {first === last || "startsAt" in item
            ? format.dateTime(noon(first), day)
            : format.dateTimeRange(noon(first), noon(last), day)}
        </time>
        {"startsAt" in item && (
          <>
            {" "}
            · {format.dateTimeRange(new Date(item.startsAt), new Date(item.endsAt), { timeStyle: "short" })}
          </>
        )}
      </p>
      <p className="min-w-0">
        <a
          href={href}
          lang={lang}
          dir="auto"
          className="font-semibold"
          data-cancelled={isCancelled ? "" : undefined}
        >
          {title}
        </a>
        {isCancelled && <strong className="ml-2">{t("cancelled")}</strong>}
        {groupName && <span className="block text-quiet">{groupName}</span>}
      </p>
    </li>
  );
}
