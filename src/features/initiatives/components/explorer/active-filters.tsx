import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type MapState, mapHref } from "../../loaders/map-page/map-state";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import type { Filters } from "../../types";
import { emptyFilters, hasFilters, toggleValue, withFilter } from "../../utils";

type Active = { label: string; without: Partial<Filters> };

/** What is chosen, in words, each with the filters that undo it. */
export function useActive(filters: Filters, vocabulary: Vocabulary): Active[] {
  const t = useTranslations();
  const nameOf = (list: { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  const active: Active[] = [];
  const { q, near, radius, town, county, region, verified, bbox } = filters;
  if (q) active.push({ label: t("map.filters.q", { q }), without: { q: null } });
  if (near) {
    active.push({
      label: t("map.filters.near", { miles: radius, place: near.value }),
      without: { near: null },
    });
  }
  if (town) {
    active.push({
      label: t("map.filters.town", { town: nameOf(vocabulary.towns, town) }),
      without: { town: null },
    });
  }
  if (county) {
    const name = nameOf(vocabulary.counties, county);
    active.push({ label: t("map.filters.county", { county: name }), without: { county: null } });
  }
  if (region) active.push({ label: nameOf(vocabulary.regions, region), without: { region: null } });
  for (const key of filters.kind) {
    const group = vocabulary.groups.find((one) => one.key === key);
    const label = group ? t(`common.taxonomy.groups.${group.key}`) : vocabulary.kindLabel(key);
    active.push({ label, without: { kind: toggleValue(filters.kind, key) } });
  }
  for (const key of vocabulary.purposes.filter((one) => filters.for.includes(one))) {
    active.push({
      label: t(`common.taxonomy.purposes.${key}`),
      without: { for: toggleValue(filters.for, key) },
    });
  }
  for (const way of filters.way) {
    active.push({ label: t(`common.taxonomy.ways.${way}`), without: { way: toggleValue(filters.way, way) } });
  }
  for (const tag of filters.speaks) {
    active.push({
      label: vocabulary.languageName(tag),
      without: { speaks: toggleValue(filters.speaks, tag) },
    });
  }
  if (verified !== null) {
    const within = t("map.filters.verifiedWithin", { months: verified });
    active.push({ label: `${t("map.filters.verified")} ${within}`, without: { verified: null } });
  }
  if (bbox) active.push({ label: t("map.filters.bbox"), without: { bbox: null } });
  return active;
}

/** What is chosen now, each with a way out. */
export function ActiveFilters({ state, vocabulary }: { state: MapState; vocabulary: Vocabulary }) {
  const t = useTranslations("map.filters");
  const active = useActive(state.filters, vocabulary);
  if (active.length === 0) return null;
  return (
    <section aria-label={t("active")} className="no-print pt-3">
      <ul className="flex flex-wrap gap-2">
        {active.map(({ label, without }) => (
          <li key={label}>
            <a
              href={mapHref(state, { filters: withFilter(state.filters, without) })}
              data-soft={"near" in without || "bbox" in without || "town" in without ? "move" : ""}
              className="chip min-h-9 px-3 text-[0.92rem]"
              rel="nofollow"
            >
              <span className="sr-only">{t("remove", { what: label })}</span>
              <span aria-hidden="true" className="max-w-64 truncate">
                {label}
              </span>
              <Icon name="x" className="size-4" />
            </a>
          </li>
        ))}
        {active.length > 1 && hasFilters(state.filters) && (
          <li>
            <a
              href={mapHref(state, { filters: emptyFilters() })}
              data-soft="move"
              className="inline-flex min-h-9 items-center px-2 font-semibold"
            >
              {t("clear")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
