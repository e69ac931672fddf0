import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { partialDate } from "@/lib/partial-date";
import { isStale } from "../utils";

type Dates = { listedAt: string | null; verifiedAt: string | null };

/** "Listed 2019. Check before you go." for old and undated entries; nothing for fresh ones. */
export function Freshness({ listedAt, verifiedAt, now = new Date() }: Dates & { now?: Date }) {
  const t = useTranslations("initiatives.freshness");
  const format = useFormatter();
  if (!isStale({ listedAt, verifiedAt }, now)) return null;
  // Whichever is later; both begin with the year.
  const verified = verifiedAt !== null && verifiedAt > (listedAt ?? "");
  const date = partialDate(verified ? verifiedAt : listedAt);
  return (
    <span className="flex items-center gap-1.5 text-[0.88rem] font-semibold text-quiet">
      <Icon name="clock" />
      <span>
        {date
          ? t.rich(verified ? "verified" : "listed", {
              date: () => (
                <time dateTime={date.iso} title={format.dateTime(date.moment, date.format)}>
                  {date.year}
                </time>
              ),
            })
          : t("undated")}
      </span>
    </span>
  );
}
