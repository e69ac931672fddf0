import { useTranslations } from "next-intl";
import type { Messages } from "@/i18n/messages";
import type { InitiativeDto, KindDto } from "../types";
import { InitiativeRow } from "./initiative-row";

type Purpose = keyof Messages["common"]["taxonomy"]["purposes"];

/** Longest list that stands without headings of its own. */
const SHORT = 4;

/** Initiatives under the first thing they are for, in the order of the taxonomy; a short list stays whole. */
export function ByPurpose({
  initiatives,
  purposes,
  kinds,
}: {
  initiatives: readonly InitiativeDto[];
  purposes: readonly string[];
  kinds: ReadonlyMap<string, KindDto>;
}) {
  const words = useTranslations("common.taxonomy.purposes");
  const t = useTranslations("towns");
  const rows = (some: readonly InitiativeDto[]) =>
    some.map((it) => <InitiativeRow key={it.id} initiative={it} kind={kinds.get(it.kind)} />);
  if (initiatives.length <= SHORT) {
    return (
      <section aria-label={t("list")}>
        <ul className="border-ink border-t-2">{rows(initiatives)}</ul>
      </section>
    );
  }
  const sections = purposes
    .map((purpose) => ({ purpose, some: initiatives.filter((it) => (it.for[0] ?? "company") === purpose) }))
    .filter(({ some }) => some.length > 0);
  return (
    <>
      <nav aria-label={t("jump")} className="mb-6 flex flex-wrap gap-2">
        {sections.map(({ purpose, some }) => (
          <a key={purpose} className="chip" href={`#for-${purpose}`}>
            {words(purpose as Purpose)} <span className="count">{some.length}</span>
          </a>
        ))}
      </nav>
      <div className="space-y-10">
        {sections.map(({ purpose, some }) => (
          <section key={purpose} aria-labelledby={`for-${purpose}`}>
            <h2 id={`for-${purpose}`}>{words(purpose as Purpose)}</h2>
            <ul className="mt-2 border-ink border-t-2">{rows(some)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}
