import { getTranslations } from "next-intl/server";
import type { Taxonomy } from "@/features/initiatives/types";
import { loadSayValue } from "@/features/proposals/components/field-words";
import type { EntryForms } from "@/features/proposals/loaders/forms";
import { FATES, type ROW_FILTERS } from "../constants";
import type { BatchDto, RowChangesDto, RowDto } from "../types";
import { BatchHead } from "./batch-head";
import { ChooseAll } from "./choice-form";
import { MapForm } from "./map-form";
import { Pages } from "./pages";
import { RowCard } from "./row-card";
import { ScheduleForm } from "./schedule-form";
import { TurnForms } from "./turn-forms";
import { loadSayProblem } from "./words";

type Only = (typeof ROW_FILTERS)[number];
type Props = {
  batch: BatchDto;
  rows: RowDto[];
  filters: { page: number; only: Only };
  count: number;
  pages: number;
  taxonomy: Taxonomy;
  forms: EntryForms;
  changes: ReadonlyMap<number, RowChangesDto>;
  /** Rows that suggest something, or would. */
  suggested: number;
};

/** One list: where it is, what each row does, and what can be done with all of it. */
export async function BatchView({ batch, taxonomy, ...rest }: Props) {
  const t = await getTranslations("imports");
  return (
    <div className="page max-w-[60rem]">
      <p className="no-print mb-4">
        <a href="/desk/import">{t("toLists")}</a>
      </p>
      <BatchHead batch={batch} />
      <TurnForms batch={batch} />
      {batch.can.map && <MapForm batch={batch} taxonomy={taxonomy} />}
      {batch.url && (
        <details className="mt-4">
          <summary className="inline-flex min-h-11 items-center font-semibold">{t("sources.again")}</summary>
          <ScheduleForm sourceId={batch.sourceId} name={batch.sourceName} everyDays={batch.everyDays} />
        </details>
      )}
      <Rows batch={batch} {...rest} />
    </div>
  );
}

async function Rows({ batch, rows, filters, count, pages, ...more }: Omit<Props, "taxonomy">) {
  const { forms, changes, suggested } = more;
  const t = await getTranslations("imports");
  const [say, sayProblem] = [await loadSayValue(forms), await loadSayProblem()];
  const path = `/desk/import/${batch.id}`;
  if (FATES.every((fate) => batch.counts[fate] === 0)) return null;
  return (
    <section aria-labelledby="rows" className="mt-10">
      <h2 id="rows">{t("rows.title")}</h2>
      <RowFilters batch={batch} suggested={suggested} only={filters.only} path={path} />
      {batch.can.choose && <ChooseAll batchId={batch.id} only={filters.only} />}
      <p className="mt-4 text-quiet" role="status">
        {t("rows.count", { count })}
      </p>
      <ol className="mt-2 border-ink border-t-2">
        {rows.map((row) => (
          <RowCard
            key={row.number}
            row={row}
            batch={batch}
            changes={changes.get(row.number)}
            say={say}
            sayProblem={sayProblem}
          />
        ))}
      </ol>
      <Pages
        page={filters.page}
        pages={pages}
        path={path}
        query={filters.only === "" ? {} : { only: filters.only }}
      />
    </section>
  );
}

/** Rows by what becomes of them. */
async function RowFilters({
  batch,
  suggested,
  only,
  path,
}: Pick<Props, "batch" | "suggested"> & { only: Only; path: string }) {
  const t = await getTranslations("imports");
  const { counts, kept } = batch;
  const all = FATES.reduce((sum, fate) => sum + counts[fate], 0);
  const chips: { only: Only; words: string; count: number }[] = [
    { only: "", words: t("rows.all"), count: all },
    ...FATES.map((fate) => ({ only: fate, words: t(`fates.${fate}`), count: counts[fate] })),
    { only: "suggested", words: t("rows.suggested"), count: suggested },
    { only: "kept", words: t("rows.kept"), count: kept },
  ];
  return (
    <nav aria-label={t("rows.filter")} className="no-print mt-4 flex flex-wrap gap-2">
      {chips
        .filter((chip) => chip.count > 0 || chip.only === only)
        .map((chip) => (
          <a
            key={chip.only}
            className="chip"
            href={chip.only === "" ? path : `${path}?only=${chip.only}`}
            aria-current={chip.only === only ? "true" : undefined}
          >
            {chip.words} <span className="count">{chip.count}</span>
          </a>
        ))}
    </nav>
  );
}
