import { useLocale, useTranslations } from "next-intl";
import { chartNames } from "@/components/map/chart-names";
import { StaticMap } from "@/components/map/static-map";
import type { MapPage } from "../../loaders/map-page";
import { mapHref } from "../../loaders/map-page/map-state";
import { PICTURE } from "../../loaders/map-page/sight";
import { startOfDay } from "../../loaders/today";
import type { MapCluster } from "../../types";
import { withFilter } from "../../utils";

/** Degrees around a cluster that a click on it shows besides its members. */
const MARGIN = 0.01;

/**
 * The map's first picture, made by the server: also what print and a browser without JavaScript show.
 * @param wholePage whether the browser is sent a whole page, which it finds the picture in
 * @param linkTarget "_blank" where links must leave a frame
 */
export function StaticExplorerMap({
  page,
  wholePage,
  linkTarget,
}: {
  page: MapPage;
  wholePage: boolean;
  linkTarget?: "_blank";
}) {
  const t = useTranslations();
  const locale = useLocale();
  const { map: state, vocabulary, target, data, narrowData, labels } = page;
  const { near, radius } = state.filters;
  const { version, changedAt } = page.directory;
  const shown = [version, changedAt, startOfDay().getTime(), locale, linkTarget, mapHref(state)].join(" ");
  const inside = ({ bounds: [west, south, east, north] }: MapCluster) =>
    mapHref(state, {
      at: null,
      zoom: null,
      filters: withFilter(state.filters, {
        bbox: [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN],
      }),
    });
  const mix = (groups: Record<string, number>) =>
    vocabulary.groups
      .filter(({ key }) => groups[key])
      .map(({ key }) =>
        t("map.map.mixPart", {
          group: t(`common.taxonomy.groups.${key}`),
          count: (groups[key] ?? 0).toLocaleString(locale),
        }),
      )
      .join(", ");
  return (
    <StaticMap
      view={target}
      kept={{ key: shown, inPage: wholePage }}
      linkTarget={linkTarget}
      data={data}
      {...("bounds" in target && { narrowData })}
      labels={[...labels, ...chartNames(locale)]}
      label={t("map.map.label")}
      credit={t("map.map.openStreetMap")}
      circle={near ? { center: near, miles: radius } : null}
      width={PICTURE.width}
      height={PICTURE.height}
      groupOf={(point) => vocabulary.kind(point.kind)?.group ?? "networks"}
      clusterHref={inside}
      pointHref={(point) => `/initiatives/${point.slug}`}
      clusterLabel={({ count, groups }) => t("map.map.cluster", { count, mix: mix(groups) })}
      pointLabel={({ name, kind }) => t("map.map.point", { name, kind: vocabulary.kindLabel(kind) })}
    />
  );
}
