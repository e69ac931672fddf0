import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { WAYS } from "../../constants";
import { type MapState, mapHref } from "../../loaders/map-page/map-state";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import type { Facets, Filters } from "../../types";
import { toggleValue, withFilter } from "../../utils";
import { GroupIcon } from "../kind-disc";

type Props = { state: MapState; facets: Facets; vocabulary: Vocabulary };

/**
 * A choice that is a link: it turns one value on or off, with the number that it would leave.
 * A value that would match nothing is not offered, unless it is the one chosen.
 */
function Chip({
  href,
  on,
  count,
  children,
}: {
  href: string;
  on: boolean;
  count?: number;
  children: ReactNode;
}) {
  const locale = useLocale();
  if (!count && !on) return null;
  return (
    <li>
      <a href={href} data-soft className="chip" aria-current={on ? "true" : undefined} rel="nofollow">
        {children}
        {count !== undefined && <span className="count">{count.toLocaleString(locale)}</span>}
      </a>
    </li>
  );
}

/** The groups of kinds, always in sight. */
export function GroupChips({ state, facets, vocabulary }: Props) {
  const t = useTranslations();
  const { filters } = state;
  return (
    <nav aria-label={t("map.filters.groups")} className="group-chips">
      <ul className="flex gap-1.5 overflow-x-auto px-6 pt-2 pb-2.5 [scrollbar-width:thin]">
        {vocabulary.groups.map(({ key }) => (
          <Chip
            key={key}
            href={mapHref(state, { filters: withFilter(filters, { kind: toggleValue(filters.kind, key) }) })}
            on={filters.kind.includes(key)}
            count={facets.group[key] ?? 0}
          >
            <span data-group={key} className="contents">
              <GroupIcon group={key} />
            </span>
            {t(`common.taxonomy.groups.${key}`)}
          </Chip>
        ))}
      </ul>
    </nav>
  );
}

type ListFilter = "kind" | "for" | "way" | "speaks";

/** How many choices stand inside "More filters". */
function countMore(filters: Filters, vocabulary: Vocabulary): number {
  const kinds = filters.kind.filter((key) => !vocabulary.groups.some((group) => group.key === key));
  const single = [filters.region, filters.verified].filter((value) => value !== null);
  return kinds.length + filters.for.length + filters.way.length + filters.speaks.length + single.length;
}

/** Purposes, ways, exact kinds, regions, and what else some entry has. */
export function MoreFilters({ state, facets, vocabulary }: Props) {
  const t = useTranslations();
  const { filters } = state;
  const chosen = countMore(filters, vocabulary);
  const toggled = <K extends ListFilter>(name: K, value: Filters[K][number]) =>
    mapHref(state, {
      filters: withFilter(filters, { [name]: toggleValue<string>(filters[name], value) } as Partial<Filters>),
    });
  return (
    <details className="flex-none">
      <summary className="btn list-none [&::-webkit-details-marker]:hidden">
        <Icon name="list-filter" />
        {t("map.filters.more")}
        {chosen > 0 && <span className="count">{t("map.filters.chosen", { count: chosen })}</span>}
      </summary>
      <div className="absolute inset-x-0 top-full z-30 grid max-h-[75dvh] gap-4 overflow-y-auto border-ink border-y-2 bg-paper px-6 py-5">
        <Row label={t("map.filters.way")}>
          {WAYS.map((way) => (
            <Chip
              key={way}
              href={toggled("way", way)}
              on={filters.way.includes(way)}
              count={facets.way[way] ?? 0}
            >
              {t(`common.taxonomy.ways.${way}`)}
            </Chip>
          ))}
        </Row>
        <Row label={t("map.filters.for")}>
          {vocabulary.purposes.map((key) => (
            <Chip
              key={key}
              href={toggled("for", key)}
              on={filters.for.includes(key)}
              count={facets.for[key] ?? 0}
            >
              {t(`common.taxonomy.purposes.${key}`)}
            </Chip>
          ))}
        </Row>
        <Row label={t("map.filters.kind")}>
          {vocabulary.kinds.map(({ key }) => (
            <Chip
              key={key}
              href={toggled("kind", key)}
              on={filters.kind.includes(key)}
              count={facets.kind[key] ?? 0}
            >
              {vocabulary.kindLabel(key)}
            </Chip>
          ))}
        </Row>
        <Row label={t("map.filters.region")}>
          {vocabulary.regions.map(({ slug, name }) => {
            const on = filters.region === slug;
            const href = mapHref(state, { filters: withFilter(filters, { region: on ? null : slug }) });
            return (
              <Chip key={slug} href={href} on={on} count={facets.region[slug] ?? 0}>
                {name}
              </Chip>
            );
          })}
        </Row>
        {Object.keys(facets.speaks).length > 0 && (
          <Row label={t("map.filters.speaks")}>
            {Object.entries(facets.speaks).map(([tag, count]) => (
              <Chip key={tag} href={toggled("speaks", tag)} on={filters.speaks.includes(tag)} count={count}>
                {vocabulary.languageName(tag)}
              </Chip>
            ))}
          </Row>
        )}
      </div>
    </details>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <p className="mb-1.5 text-[0.88rem] font-semibold text-quiet" aria-hidden="true">
        {label}
      </p>
      <ul className="flex flex-wrap gap-2">{children}</ul>
    </section>
  );
}
