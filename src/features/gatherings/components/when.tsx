import { useLocale, useTranslations } from "next-intl";
import type { GatheringTime } from "../types";
import { storedTime, whenWords } from "../utils/when";

/** When a gathering is, in words; a machine reads what is known of it. */
export function When({ when }: { when: GatheringTime }) {
  const [locale, t] = [useLocale(), useTranslations("gatherings")];
  return (
    <time dateTime={storedTime(when).startsLocal} className="inline-block first-letter:uppercase">
      {whenWords(when, locale, t("zone"))}
    </time>
  );
}
