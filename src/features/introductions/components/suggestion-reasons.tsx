import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { Reason } from "../serializers/suggestions";

/** Says reasons in the reader's language. */
function useReasonWords(of: "post" | "place"): (reason: Reason) => string {
  const t = useTranslations();
  const format = useFormatter();
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const list = (words: string[]) => format.list(words, { type: "unit" });
  const say = useTranslations("suggestions.reasons");
  return (reason) => {
    switch (reason.name) {
      case "words":
        return say("words", { words: list(reason.words) });
      case "category":
      case "purpose":
        return say(reason.name, {
          category: t(`board.words.category.${reason.category}`).toLocaleLowerCase(locale),
        });
      case "near": {
        const key = of === "place" ? "nearPlace" : "near";
        return say(reason.isArea ? `${key}Area` : key, { miles: reason.miles });
      }
      case "language":
        return say(of === "place" ? "languagePlace" : "language", {
          languages: list(reason.languages.map((tag) => names.of(tag) ?? tag)),
        });
      case "terms":
        return say("terms", {
          terms: list(reason.terms.map((term) => t(`board.words.term.${term}`).toLocaleLowerCase(locale))),
        });
      case "waiting":
        return say("waiting", { days: reason.days });
      case "ways":
        return say("ways", {
          ways: list(reason.ways.map((way) => t(`common.taxonomy.ways.${way}`).toLocaleLowerCase(locale))),
        });
      case "remote":
      case "dates":
        return say(reason.name);
    }
  };
}

/** Why something might fit, as a list under a heading that is read out only. */
export function Reasons({ reasons, of }: { reasons: readonly Reason[]; of: "post" | "place" }) {
  const t = useTranslations("suggestions");
  const say = useReasonWords(of);
  if (reasons.length === 0) return null;
  return (
    <ul
      aria-label={t("why")}
      className="mt-1 flex list-none flex-wrap gap-x-4 gap-y-0.5 text-[0.92rem] text-quiet"
    >
      {reasons.map((reason) => (
        <li key={reason.name}>{say(reason)}</li>
      ))}
    </ul>
  );
}
