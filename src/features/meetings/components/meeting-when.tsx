import { getFormatter, getTranslations } from "next-intl/server";

/** When something is, by the clock in Massachusetts, and that it is that one. @param isLong with the weekday in full */
export async function MeetingWhen({
  startsAt,
  endsAt,
  isLong = false,
}: {
  startsAt: string;
  endsAt: string;
  isLong?: boolean;
}) {
  const [t, format] = [await getTranslations("meetings"), await getFormatter()];
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const day = isLong
    ? ({ weekday: "long", day: "numeric", month: "long", year: "numeric" } as const)
    : ({ weekday: "short", day: "numeric", month: "short", year: "numeric" } as const);
  return (
    <>
      <time dateTime={startsAt}>{format.dateTime(start, day)}</time>
      {isLong ? <br /> : " · "}
      {format.dateTimeRange(start, end, { timeStyle: "short" })}
      {isLong && <span className="text-quiet"> {t("eastern")}</span>}
    </>
  );
}
