import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { sortOf } from "../../board-index/order";
import { SORTS } from "../../constants";
import type { BoardPage } from "../../loaders/board";
import { boardHref, canonicalFilters, filtersToSearchParams } from "../../utils/filters";
import { ActiveChips } from "./active-chips";
import { BoardEmpty, NothingHere } from "./board-empty";
import { PostNotes } from "./post-note";

/** How many, in which order, the notes, and the way on. */
export function BoardResults({ page, now }: { page: BoardPage; now: Date }) {
  const words = useTranslations("map.results");
  const { filters, total, posts, answer } = page;
  return (
    <section aria-label={words("label")} className="min-w-0">
      <ActiveChips filters={filters} gazetteer={page.gazetteer} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 pt-3">
        <h2 className="text-[1.2rem]">
          <span role="status">{total === 0 ? <NothingHere page={page} /> : <HowMany page={page} />}</span>
        </h2>
        {total > 1 && <SortLinks page={page} />}
      </div>
      {answer.corrected && filters.q && (
        <p className="note mt-2">{words("corrected", { typed: filters.q, corrected: answer.corrected })}</p>
      )}
      {total > 0 ? <PostNotes posts={posts} now={now} /> : <BoardEmpty page={page} now={now} />}
      <Pages page={page} />
      <Ways page={page} />
    </section>
  );
}

function HowMany({ page: { filters, total } }: { page: BoardPage }) {
  const t = useTranslations("board.list");
  return filters.near
    ? t("countNear", { count: total, place: filters.near.value })
    : t("count", { count: total });
}

function SortLinks({ page: { filters } }: { page: BoardPage }) {
  const t = useTranslations("board.list");
  const chosen = sortOf(filters);
  const offered = SORTS.filter(
    (sort) => (sort !== "distance" || filters.near) && (sort !== "relevance" || filters.q),
  );
  return (
    <nav aria-label={t("order")} className="no-print">
      <ul className="flex flex-wrap gap-x-4">
        {offered.map((sort) => (
          <li key={sort}>
            <a
              href={boardHref({ ...filters, sort })}
              aria-current={sort === chosen ? "true" : undefined}
              className="board-sort"
              rel="nofollow"
            >
              {t(`sorts.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ page: { filters, page, pages } }: { page: BoardPage }) {
  const t = useTranslations("map.results");
  const locale = useLocale();
  if (pages < 2) return null;
  return (
    <nav aria-label={t("pages")} className="no-print flex flex-wrap items-center justify-between gap-3 py-4">
      {page > 1 ? (
        <a className="btn" rel="prev" href={boardHref(filters, { page: page - 1 })}>
          {t("previous")}
        </a>
      ) : (
        <span />
      )}
      <span className="text-quiet">
        {t("page", { page: page.toLocaleString(locale), pages: pages.toLocaleString(locale) })}
      </span>
      {page < pages ? (
        <a className="btn" rel="next" href={boardHref(filters, { page: page + 1 })}>
          {t("next")}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** Other ways to have what is shown: by mail, as a feed, on paper. */
function Ways({ page: { filters } }: { page: BoardPage }) {
  const t = useTranslations("board.list");
  const query = canonicalFilters(filters);
  const printed = filtersToSearchParams(filters);
  printed.set("print", "1");
  return (
    <p className="no-print flex flex-wrap gap-3 pt-4">
      <a className="btn" href={`/subscriptions/new?topic=posts${query && `&${query}`}`} rel="nofollow">
        <Icon name="mail" />
        {t("tellMe")}
      </a>
      <a className="btn btn-quiet" href={`/board?${printed}`} rel="nofollow">
        <Icon name="printer" />
        {t("toPrint")}
      </a>
      <a className="btn btn-quiet" href={`/feeds/board.xml${query && `?${query}`}`} rel="nofollow">
        <Icon name="rss" />
        {t("toFeed")}
      </a>
      <a className="btn btn-quiet" href="/board/translate">
        {t("toTranslate")}
      </a>
    </p>
  );
}
