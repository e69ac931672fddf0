import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { chartNames } from "@/components/map/chart-names";
import { StaticMap } from "@/components/map/static-map";
import type { Bbox, LatLng, TownDto } from "@/features/places/types";
import type { KindDto, MapAnswer, MapCluster, Taxonomy } from "../types";
import { mapLink, townLabels } from "./small-map";

/** Width in pixels that the picture has beside its padding; clusters are made for it. */
const PICTURE_WIDTH = 290;
/** Degrees that are shown around a town's center at least. */
const AROUND = { lat: 0.05, lng: 0.07 };
/** Room around the outermost points, as a share: no marker under the corner's small print. */
const ROOM = 0.15;
/** Degrees kept around a cluster on the map that it links to. */
const MARGIN = 0.02;

/** What the map of a town shows: its center and everything listed in it, and the zoom that comes to. */
export function townView(town: LatLng, points: readonly { lat: number | null; lng: number | null }[]) {
  const lats = [town.lat - AROUND.lat, town.lat + AROUND.lat, ...points.flatMap(({ lat }) => lat ?? [])];
  const lngs = [town.lng - AROUND.lng, town.lng + AROUND.lng, ...points.flatMap(({ lng }) => lng ?? [])];
  const [west, south, east, north] = [
    Math.min(...lngs),
    Math.min(...lats),
    Math.max(...lngs),
    Math.max(...lats),
  ];
  const [dLng, dLat] = [(east - west) * ROOM, (north - south) * ROOM];
  const bounds: Bbox = [west - dLng, south - dLat, east + dLng, north + dLat];
  const zoom = Math.floor(Math.log2((360 * PICTURE_WIDTH) / (256 * (bounds[2] - bounds[0]))));
  return { bounds, zoom };
}

/** A small map of a town with what is listed in it and around it, drawn by the server. */
export async function TownMap({
  town,
  bounds,
  map,
  towns,
  kinds,
  taxonomy,
}: {
  town: TownDto;
  bounds: Bbox;
  map: MapAnswer;
  towns: readonly TownDto[];
  kinds: ReadonlyMap<string, KindDto>;
  taxonomy: Taxonomy;
}) {
  const t = await getTranslations("towns");
  const words = await getTranslations("home.map");
  const groups = await getTranslations("common.taxonomy.groups");
  const [locale, format] = [await getLocale(), await getFormatter()];
  const mix = ({ groups: counts }: MapCluster): string =>
    format.list(
      taxonomy.groups
        .filter(({ key }) => counts[key])
        .map(({ key }) => `${groups(key as Parameters<typeof groups>[0])} ${counts[key]}`),
    );
  return (
    <section aria-label={t("map", { town: town.name })}>
      <div className="relative h-80 overflow-hidden rounded-lg border border-line">
        <StaticMap
          id="town-map"
          view={{ bounds }}
          data={map}
          labels={[...townLabels(towns, town.slug), ...chartNames(locale)]}
          label={t("map", { town: town.name })}
          credit={words.rich("credit", { link: (text) => <a href="/data#base-map">{text}</a> })}
          groupOf={({ kind }) => kinds.get(kind)?.group ?? "networks"}
          clusterHref={({ bounds: box }) => mapLink(box, MARGIN)}
          pointHref={({ slug }) => `/initiatives/${slug}`}
          clusterLabel={(cluster) => words("cluster", { count: cluster.count, mix: mix(cluster) })}
          pointLabel={({ name, kind }) => [name, kinds.get(kind)?.labels[locale]].filter(Boolean).join(", ")}
        />
      </div>
      <p>
        <a className="inline-flex min-h-11 items-center" href={mapLink(bounds, 0)}>
          {t("onMap", { town: town.name })}
        </a>
      </p>
    </section>
  );
}
