import { getTranslations } from "next-intl/server";
import type { Facets, Taxonomy } from "../../types";
import { emptyFilters, filtersToSearchParams, withFilter } from "../../utils";
import { GroupIcon } from "../kind-disc";

/** How to read the chart: its eight colors as links, each with icon, word and number. */
export async function Legend({ facets, taxonomy }: { facets: Facets; taxonomy: Taxonomy }) {
  const t = await getTranslations("home.legend");
  const names = await getTranslations("common.taxonomy.groups");
  const groups = taxonomy.groups.filter(({ key }) => facets.group[key]);
  return (
    <section aria-label={t("label")} className="border-ink border-b-2 bg-card">
      <ul className="mx-auto grid max-w-[80rem] grid-cols-2 gap-x-4 px-6 py-2 leading-tight md:grid-cols-4 md:px-8">
        {groups.map(({ key }) => (
          <li key={key} data-group={key}>
            <a
              href={`/map?${filtersToSearchParams(withFilter(emptyFilters(), { kind: [key] }))}`}
              className="inline-flex min-h-11 items-center gap-2 font-semibold text-ink no-underline hover:underline"
            >
              <GroupIcon group={key} className="size-5 text-[var(--group)]" />
              {names(key as Parameters<typeof names>[0])}
              <span className="text-[0.88rem] text-quiet tabular-nums">{facets.group[key]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
