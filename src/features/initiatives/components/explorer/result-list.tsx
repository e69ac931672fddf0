import { useTranslations } from "next-intl";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import type { InitiativeDto } from "../../types";
import { InitiativeRow } from "../initiative-row";

/** Rows of the list. Receives the focus after a search, so that one Tab leads to the first of them. */
export function ResultList({ items, vocabulary }: { items: InitiativeDto[]; vocabulary: Vocabulary }) {
  const t = useTranslations("map.results");
  return (
    <ol tabIndex={-1} data-results aria-label={t("label")} className="outline-none">
      {items.map((initiative) => (
        <InitiativeRow key={initiative.id} initiative={initiative} kind={vocabulary.kind(initiative.kind)} />
      ))}
    </ol>
  );
}
