import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { CATEGORIES, SIDES, TERMS } from "../../constants";
import type { BoardPage } from "../../loaders/board";
import type { BoardFilters } from "../../types";
import { boardHref } from "../../utils/filters";
import { SIDE_ICON } from "../side-mark";

type Props = Pick<BoardPage, "filters" | "gazetteer"> & { facets: BoardPage["answer"]["facets"] };

const toggle = <T,>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** A choice that is a link, with the number that it would leave; one that would leave nothing is not offered. */
function Chip(props: { href: string; on: boolean; count: number; children: ReactNode }) {
  const { href, on, count, children } = props;
  const locale = useLocale();
  if (!count && !on) return null;
  return (
    <li>
      <a href={href} className="chip" aria-current={on ? "true" : undefined} rel="nofollow">
        {children} <span className="count">{count.toLocaleString(locale)}</span>
      </a>
    </li>
  );
}

/** All, needs or offers; what nobody answered; what can be done from afar; the categories. */
export function BoardChips({ filters, facets }: Omit<Props, "gazetteer">) {
  const t = useTranslations("board");
  const href = (patch: Partial<BoardFilters>) => boardHref({ ...filters, ...patch });
  const { need = 0, offer = 0 } = facets.side;
  return (
    <nav aria-label={t("list.filters")} className="board-chips no-print">
      <ul>
        <Chip href={href({ side: null })} on={filters.side === null} count={need + offer}>
          {t("list.all")}
        </Chip>
        {SIDES.map((side) => (
          <Chip key={side} href={href({ side })} on={filters.side === side} count={facets.side[side] ?? 0}>
            <Icon name={SIDE_ICON[side]} />
            {t(`list.sides.${side}`)}
          </Chip>
        ))}
        <Chip
          href={href({ unanswered: !filters.unanswered })}
          on={filters.unanswered}
          count={facets.unanswered["1"] ?? 0}
        >
          {t("list.unanswered")}
        </Chip>
        <Chip
          href={href({ mode: filters.mode === "remote" ? null : "remote" })}
          on={filters.mode === "remote"}
          count={facets.mode.remote ?? 0}
        >
          {t("list.modes.remote")}
        </Chip>
      </ul>
      <ul aria-label={t("list.categories")}>
        {CATEGORIES.map((key) => (
          <Chip
            key={key}
            href={href({ category: toggle(filters.category, key) })}
            on={filters.category.includes(key)}
            count={facets.category[key] ?? 0}
          >
            {t(`words.category.${key}`)}
          </Chip>
        ))}
      </ul>
    </nav>
  );
}

/** Terms and regions, behind a button. */
export function MoreFilters({ filters, facets, gazetteer }: Props) {
  const t = useTranslations("board");
  const chosen = filters.term.length + (filters.region ? 1 : 0);
  const offered = Object.keys({ ...facets.term, ...facets.region }).length;
  if (chosen + offered === 0) return null;
  return (
    <details className="no-print pt-2" open={chosen > 0}>
      <summary className="board-more inline-flex min-h-11 list-none items-center font-semibold [&::-webkit-details-marker]:hidden">
        {t("list.more")}
      </summary>
      <section aria-label={t("list.terms")}>
        <p className="board-row-label" aria-hidden="true">
          {t("list.terms")}
        </p>
        <ul className="flex flex-wrap gap-2">
          {TERMS.map((key) => (
            <Chip
              key={key}
              href={boardHref({ ...filters, term: toggle(filters.term, key) })}
              on={filters.term.includes(key)}
              count={facets.term[key] ?? 0}
            >
              {t(`words.term.${key}`)}
            </Chip>
          ))}
        </ul>
      </section>
      <section aria-label={t("list.regions")}>
        <p className="board-row-label" aria-hidden="true">
          {t("list.regions")}
        </p>
        <ul className="flex flex-wrap gap-2">
          {gazetteer.regions.map(({ slug, name }) => (
            <Chip
              key={slug}
              href={boardHref({ ...filters, region: filters.region === slug ? null : slug })}
              on={filters.region === slug}
              count={facets.region[slug] ?? 0}
            >
              {name}
            </Chip>
          ))}
        </ul>
      </section>
    </details>
  );
}
