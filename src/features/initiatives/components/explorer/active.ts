import type { createTranslator } from "next-intl";
import type { Messages } from "@/i18n/messages";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import type { Filters } from "../../types";
import { toggleValue } from "../../utils";

/** Says all messages of one language. */
type Translate = ReturnType<typeof createTranslator<Messages>>;

type Active = { label: string; without: Partial<Filters> };

/** What is chosen, in words, each with the filters that undo it. */
export function listActive(t: Translate, filters: Filters, vocabulary: Vocabulary): Active[] {
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
