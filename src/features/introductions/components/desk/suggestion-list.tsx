import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DeskSuggestionDto } from "../../serializers/desk";
import type { Reason } from "../../utils/signals";

/** Why two fit, in one line. */
function useSayReason() {
  const t = useTranslations("introductions.desk.reasons");
  return (reason: Reason): string => {
    if (reason.name === "near") return t("near", { miles: reason.miles });
    if (reason.name === "words") return t("words", { words: reason.words });
    return t(reason.name);
  };
}

/**
 * What could fit, each with its reasons and the way to the letter.
 * @param aside what else can be done with one
 */
export function SuggestionList({
  suggestions,
  aside,
}: {
  suggestions: readonly DeskSuggestionDto[];
  aside?: (suggestion: DeskSuggestionDto) => ReactNode;
}) {
  const t = useTranslations("introductions.desk.row");
  const say = useSayReason();
  return (
    <ul className="space-y-3">
      {suggestions.map((suggestion) => {
        const { key, name, lang, place, reasons, href } = suggestion;
        return (
          <li key={key}>
            <p className="leading-snug">
              <strong lang={lang || undefined}>{name}</strong> <span className="text-quiet">{place}</span>
            </p>
            {reasons.length > 0 && (
              <p className="text-[0.94rem] text-quiet">{reasons.map(say).join(" · ")}</p>
            )}
            <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
              <a className="inline-flex min-h-11 items-center font-semibold" href={href}>
                {t.rich("introduce", { name, hidden: (words) => <span className="sr-only">{words}</span> })}
              </a>
              {aside?.(suggestion)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
