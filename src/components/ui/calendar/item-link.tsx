import { getFormatter, getTranslations } from "next-intl/server";
import type { CalendarItem } from "./types";

/** When, what, and whose, as a link to its page. */
export async function ItemLink({ item }: { item: CalendarItem }) {
  const [t, format] = [await getTranslations("calendar"), await getFormatter()];
  const { href, title, lang, groupName, isCancelled } = item;
  return (
    <a href={href} className="calendar-item" data-cancelled={isCancelled ? "" : undefined}>
      {"startsAt" in item && (
        <span className="calendar-time">
          {format.dateTime(new Date(item.startsAt), { timeStyle: "short" })}{" "}
        </span>
      )}
      <span lang={lang} dir="auto" className="calendar-title">
        {title}
      </span>
      {isCancelled && <span className="calendar-off"> {t("cancelled")}</span>}
      {groupName && <span className="calendar-group"> {groupName}</span>}
    </a>
  );
}
