import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { staleMark } from "../utils";

type Dates = { listedAt: string | null; verifiedAt: string | null };

/** "Listed 2019. Check before you go." for old and undated entries; nothing for fresh ones. */
export function Freshness({ listedAt, verifiedAt, now = new Date() }: Dates & { now?: Date }) {
  const t = useTranslations("initiatives.freshness");
  const format = useFormatter();
  const mark = staleMark({ listedAt, verifiedAt }, now);
  if (!mark) return null;
  return (
    <span className="flex items-center gap-1.5 text-[0.88rem] font-semibold text-quiet">
      <Icon name="clock" />
      <span>
        {mark.says === "undated"
          ? t("undated")
          : t.rich(mark.says, {
              date: () => (
                <time dateTime={mark.date.iso} title={format.dateTime(mark.date.moment, mark.date.format)}>
                  {mark.date.year}
                </time>
              ),
            })}
      </span>
    </span>
  );
}
