import type { createTranslator } from "next-intl";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { Messages } from "@/i18n/messages";
import type { BoardFilters } from "../../types";

type Translate = ReturnType<typeof createTranslator<Messages>>;
type Active = { label: string; without: Partial<BoardFilters> };

const minus = <T>(list: readonly T[], value: T): T[] => list.filter((one) => one !== value);

function listPlaces(t: Translate, filters: BoardFilters, gazetteer: Gazetteer): Active[] {
  const { near, radius, town, county, region, bbox } = filters;
  const nameOf = (list: readonly { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  const active: Active[] = [];
  if (near) {
    const label = t("map.filters.near", { miles: radius, place: near.value });
    active.push({ label, without: { near: null } });
  }
  if (town) {
    const label = t("map.filters.town", { town: nameOf(gazetteer.towns, town) });
    active.push({ label, without: { town: null } });
  }
  if (county) {
    const label = t("map.filters.county", { county: nameOf(gazetteer.counties, county) });
    active.push({ label, without: { county: null } });
  }
  if (region) active.push({ label: nameOf(gazetteer.regions, region), without: { region: null } });
  if (bbox) active.push({ label: t("map.filters.bbox"), without: { bbox: null } });
  return active;
}

/** What is chosen, in words, each with the filters that undo it. */
export function listActive(t: Translate, filters: BoardFilters, gazetteer: Gazetteer): Active[] {
  const { q, side, category, mode, term, unanswered } = filters;
  return [
    ...(q ? [{ label: t("map.filters.q", { q }), without: { q: null } }] : []),
    ...(side ? [{ label: t(`board.list.sides.${side}`), without: { side: null } }] : []),
    ...listPlaces(t, filters, gazetteer),
    ...category.map((key) => ({
      label: t(`board.words.category.${key}`),
      without: { category: minus(category, key) },
    })),
    ...(mode ? [{ label: t(`board.list.modes.${mode}`), without: { mode: null } }] : []),
    ...term.map((key) => ({ label: t(`board.words.term.${key}`), without: { term: minus(term, key) } })),
    ...(unanswered ? [{ label: t("board.list.unanswered"), without: { unanswered: false } }] : []),
  ];
}
