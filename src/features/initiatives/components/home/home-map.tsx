import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { STATE_BOUNDS } from "@/components/map/projection";
import { StaticMap } from "@/components/map/static-map";
import type { MapLabel } from "@/components/map/types";
import type { Bbox, TownDto } from "@/features/places/types";
import type { MapAnswer, MapCluster, MapPoint, Taxonomy } from "../../types";
import { emptyFilters, filtersToSearchParams, withFilter } from "../../utils";
import { kindsByKey } from "./kinds-by-key";

/** Degrees kept around a cluster, so that its members don't stand on the rim of the map it links to. */
const MARGIN = 0.02;

function clusterHref({ bounds: [west, south, east, north] }: MapCluster): string {
  const around = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
  const bbox = around.map((degrees) => Math.round(degrees * 1e4) / 1e4) as unknown as Bbox;
  return `/map?${filtersToSearchParams(withFilter(emptyFilters(), { bbox }))}`;
}

/** The whole state at a glance; every mark leads into the directory. */
export async function HomeMap(props: {
  map: MapAnswer;
  /** Coarser clusters for phones. */
  narrow: MapAnswer;
  towns: readonly TownDto[];
  taxonomy: Taxonomy;
}) {
  const t = await getTranslations("home.map");
  const groups = await getTranslations("common.taxonomy.groups");
  const [locale, format] = [await getLocale(), await getFormatter()];
  const { map, taxonomy } = props;
  const kindOf = kindsByKey(taxonomy);
  const labels = props.towns.map(
    ({ name, lat, lng, population2020 }): MapLabel => ({
      name,
      lat,
      lng,
      kind: "town",
      rank: population2020,
    }),
  );
  const mix = (cluster: MapCluster): string =>
    format.list(
      taxonomy.groups
        .filter(({ key }) => cluster.groups[key])
        .map(({ key }) => `${groups(key as Parameters<typeof groups>[0])} ${cluster.groups[key]}`),
    );
  const pointLabel = ({ name, kind }: MapPoint): string =>
    [name, kindOf.get(kind)?.labels[locale]].filter(Boolean).join(", ");
  return (
    <div className="relative h-full min-h-[20rem] overflow-hidden">
      <StaticMap
        id="home-map"
        view={{ bounds: STATE_BOUNDS }}
        data={map}
        narrowData={props.narrow}
        labels={labels}
        label={t("label")}
        credit={t.rich("credit", { link: (text) => <a href="/data#base-map">{text}</a> })}
        groupOf={({ kind }) => kindOf.get(kind)?.group ?? "networks"}
        clusterHref={clusterHref}
        pointHref={({ slug }) => `/initiatives/${slug}`}
        clusterLabel={(cluster) => t("cluster", { count: cluster.count, mix: mix(cluster) })}
        pointLabel={pointLabel}
      />
      <a href="/map" className="btn absolute top-4 right-4 shadow-sm">
        {t("open")}
      </a>
    </div>
  );
}
