import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { SORTS } from "../../constants";
import type { DirectoryPage } from "../../loaders";
import { type MapState, mapHref } from "../../loaders/map-page/map-state";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import { filtersToSearchParams, withFilter } from "../../utils";
import { EmptyResults } from "./empty-results";
import { ResultList } from "./result-list";

type Props = { state: MapState; directory: DirectoryPage; vocabulary: Vocabulary; share: ReactNode };

/** The list: how many, in which order, the rows, and the way on. */
export function Results({ state, directory, vocabulary, share }: Props) {
  const t = useTranslations("map");
  const format = useFormatter();
  const { total, unmapped, corrected, items } = directory;
  const place = state.filters.near?.value;
  return (
    <section aria-label={t("results.label")}>
      <div className="flex flex-wrap items-center justify-between gap-x-2 pt-3">
        <h2 className="basis-full text-[1.2rem]">
          <span role="status">
            {place ? t("results.countNear", { count: total, place }) : t("results.count", { count: total })}
          </span>
        </h2>
        {total > 1 && <SortMenu state={state} />}
        {share}
      </div>
      {corrected && state.filters.q && (
        <p className="note mt-2">{t("results.corrected", { typed: state.filters.q, corrected })}</p>
      )}
      {state.filters.way.length > 0 && total > 0 && (
        <p className="pt-1 text-[0.92rem] text-quiet">{t("filters.usualWays")}</p>
      )}
      {unmapped > 0 && (
        <p className="pt-1 text-[0.92rem] text-quiet">{t("results.unmapped", { count: unmapped })}</p>
      )}
      {total === 0 ? (
        <EmptyResults state={state} directory={directory} vocabulary={vocabulary} />
      ) : (
        <ResultList items={items} vocabulary={vocabulary} />
      )}
      <Pagination state={state} directory={directory} />
      <p className="no-print pt-4">
        <a className="btn" href={tellMeHref(state)} rel="nofollow">
          <Icon name="mail" />
          {t("results.tellMe")}
        </a>
      </p>
      <p className="py-4 text-[0.92rem] text-quiet">
        {t.rich("results.changed", {
          date: format.dateTime(new Date(directory.changedAt), { dateStyle: "long" }),
          time: (chunks) => <time dateTime={directory.changedAt}>{chunks}</time>,
        })}{" "}
        {t("results.every")} {t("results.hollow")}
      </p>
    </section>
  );
}

/** The form for a subscription to what is shown; the order is no part of it. */
function tellMeHref({ filters }: MapState): string {
  const query = filtersToSearchParams({ ...filters, sort: null });
  return query.size > 0 ? `/subscriptions/new?${query}` : "/subscriptions/new";
}

function SortMenu({ state }: { state: MapState }) {
  const t = useTranslations("map.results");
  const { filters } = state;
  const chosen = filters.sort ?? (filters.near ? "distance" : "relevance");
  const offered = SORTS.filter((sort) => sort !== "distance" || filters.near);
  const nameOf = (sort: (typeof SORTS)[number]) =>
    sort === "relevance" && !filters.q ? t("sorts.relevanceMixed") : t(`sorts.${sort}`);
  return (
    <details className="menu no-print relative">
      <summary className="inline-flex min-h-11 list-none items-center text-quiet [&::-webkit-details-marker]:hidden">
        <span className="sr-only">{t("sort")}: </span>
        {nameOf(chosen)}
        <span aria-hidden="true" className="ml-1.5">
          ▾
        </span>
      </summary>
      <ul className="absolute right-0 z-20 min-w-56 rounded-lg border-[1.5px] border-ink bg-card p-2">
        {offered.map((sort) => (
          <li key={sort}>
            <a
              href={mapHref(state, { filters: withFilter(filters, { sort }) })}
              data-soft
              aria-current={sort === chosen ? "true" : undefined}
              className="flex min-h-11 items-center rounded px-3 text-ink no-underline hover:bg-paper aria-[current]:font-bold"
              rel="nofollow"
            >
              {nameOf(sort)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Pagination({ state, directory }: { state: MapState; directory: DirectoryPage }) {
  const t = useTranslations("map.results");
  const locale = useLocale();
  const { page, pages } = directory;
  if (pages < 2) return null;
  return (
    <nav aria-label={t("pages")} className="no-print flex flex-wrap items-center justify-between gap-3 py-4">
      {page > 1 ? (
        <a className="btn" rel="prev" data-soft="page" href={mapHref(state, { page: page - 1 })}>
          {t("previous")}
        </a>
      ) : (
        <span />
      )}
      <span className="text-quiet">
        {t("page", { page: page.toLocaleString(locale), pages: pages.toLocaleString(locale) })}
      </span>
      {page < pages ? (
        <a className="btn" rel="next" data-soft="page" href={mapHref(state, { page: page + 1 })}>
          {t("next")}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
