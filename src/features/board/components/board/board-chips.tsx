import { useFormatter, useTranslations } from "next-intl";
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

type ChipProps = { href: string; on: boolean; count?: number; label: string; icon?: ReactNode };
type Formatter = ReturnType<typeof useFormatter>;

/** A choice that is a link, with the number that it would leave; one that would leave nothing is not offered. */
function chipOf(chip: ChipProps, format: Formatter) {
  const { href, on, count = 0, label, icon } = chip;
  if (count === 0 && !on) return null;
  return (
    <li key={href}>
      <a href={href} className="chip" aria-current={on ? "true" : undefined} rel="nofollow">
        {icon}
        {label} <span className="count">{format.number(count)}</span>
      </a>
    </li>
  );
}

/** All, needs or offers; what nobody answered; what can be done from afar; the categories. */
export function BoardChips({ filters, facets }: Omit<Props, "gazetteer">) {
  const [t, format] = [useTranslations("board"), useFormatter()];
  const chip = (props: ChipProps) => chipOf(props, format);
  const href = (patch: Partial<BoardFilters>) => boardHref({ ...filters, ...patch });
  const { need = 0, offer = 0 } = facets.side;
  const { side: chosen, category, unanswered, mode } = filters;
  const isRemote = mode === "remote";
  return (
    <nav aria-label={t("list.filters")} className="board-chips no-print">
      <ul>
        {chip({
          href: href({ side: null }),
          on: chosen === null,
          count: need + offer,
          label: t("list.all"),
        })}
        {SIDES.map((side) =>
          chip({
            href: href({ side }),
            on: chosen === side,
            count: facets.side[side],
            label: t(`list.sides.${side}`),
            icon: <Icon name={SIDE_ICON[side]} />,
          }),
        )}
        {chip({
          href: href({ unanswered: !unanswered }),
          on: unanswered,
          count: facets.unanswered["1"],
          label: t("list.unanswered"),
        })}
        {chip({
          href: href({ mode: isRemote ? null : "remote" }),
          on: isRemote,
          count: facets.mode.remote,
          label: t("list.modes.remote"),
        })}
      </ul>
      <ul aria-label={t("list.categories")}>
        {CATEGORIES.map((key) =>
          chip({
            href: href({ category: toggle(category, key) }),
            on: category.includes(key),
            count: facets.category[key],
            label: t(`words.category.${key}`),
          }),
        )}
      </ul>
    </nav>
  );
}

/** Terms and regions, behind a button. */
export function MoreFilters({ filters, facets, gazetteer }: Props) {
  const [t, format] = [useTranslations("board"), useFormatter()];
  const chip = (props: ChipProps) => chipOf(props, format);
  const { term, region } = filters;
  const chosen = term.length + (region ? 1 : 0);
  const offered = Object.keys({ ...facets.term, ...facets.region }).length;
  if (chosen + offered === 0) return null;
  const rows = {
    terms: TERMS.map((key) =>
      chip({
        href: boardHref({ ...filters, term: toggle(term, key) }),
        on: term.includes(key),
        count: facets.term[key],
        label: t(`words.term.${key}`),
      }),
    ),
    regions: gazetteer.regions.map(({ slug, name }) =>
      chip({
        href: boardHref({ ...filters, region: region === slug ? null : slug }),
        on: region === slug,
        count: facets.region[slug],
        label: name,
      }),
    ),
  };
  return (
    <details className="no-print pt-2" open={chosen > 0}>
      <summary className="board-more inline-flex min-h-11 list-none items-center font-semibold [&::-webkit-details-marker]:hidden">
        {t("list.more")}
      </summary>
      {(["terms", "regions"] as const).map((name) => (
        <section key={name} aria-label={t(`list.${name}`)}>
          <p className="board-row-label" aria-hidden="true">
            {t(`list.${name}`)}
          </p>
          <ul className="flex flex-wrap gap-2">{rows[name]}</ul>
        </section>
      ))}
    </details>
  );
}
