import { getLocale, getTranslations } from "next-intl/server";
import { chartNames } from "@/components/map/chart-names";
import { MiniMap } from "@/components/map/mini-map";
import type { MapLabel } from "@/components/map/types";
import type { Bbox, LatLng, TownDto } from "@/features/places/types";
import type { InitiativeDto, KindDto } from "../types";
import { emptyFilters, filtersToSearchParams, withFilter } from "../utils";

/** Wide enough for the towns around to be named: the chart has no streets to show. */
const EXACT_ZOOM = 10.5;
const NEAR_ZOOM = 10;

/** Whether a point of it may be drawn. */
export function hasPoint<T extends InitiativeDto>(it: T): it is T & LatLng & { pointQuality: string } {
  return it.lat !== null && it.lng !== null && it.pointQuality !== null;
}

/**
 * Names of towns for the chart, the largest first in line for room.
 * @param own slug of the town that is named whatever its size
 */
export function townLabels(towns: readonly TownDto[], own: string): MapLabel[] {
  return towns.map(({ slug, name, lat, lng, population2020 }) => {
    const rank = slug === own ? Number.MAX_SAFE_INTEGER : population2020;
    return { name, lat, lng, kind: "town", rank };
  });
}

/** The large map of an area, with a margin around it in degrees. */
export function mapLink([west, south, east, north]: Bbox, margin: number): string {
  const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  const bbox: Bbox = [
    round(west - margin),
    round(south - margin),
    round(east + margin),
    round(north + margin),
  ];
  return `/map?${filtersToSearchParams(withFilter(emptyFilters(), { bbox }))}`;
}

/** A small map, drawn by the server, around one initiative; its neighbors are linked. */
export async function SmallMap({
  center,
  others,
  townSlug,
  towns,
  kinds,
  label,
}: {
  center: InitiativeDto & LatLng & { pointQuality: string };
  others: readonly InitiativeDto[];
  townSlug: string;
  towns: readonly TownDto[];
  kinds: ReadonlyMap<string, KindDto>;
  label: string;
}) {
  const [t, locale] = [await getTranslations("home.map"), await getLocale()];
  return (
    <div className="relative h-64 overflow-hidden rounded-lg border border-line">
      <MiniMap<InitiativeDto & LatLng & { pointQuality: string }>
        place={center}
        neighbors={others.filter(hasPoint)}
        labels={[...townLabels(towns, townSlug), ...chartNames(locale)]}
        groupOf={({ kind }) => kinds.get(kind)?.group ?? "networks"}
        zoom={center.pointQuality === "exact" ? EXACT_ZOOM : NEAR_ZOOM}
        pointHref={({ slug }) => `/initiatives/${slug}`}
        pointLabel={({ name, kind }) => [name, kinds.get(kind)?.labels[locale]].filter(Boolean).join(", ")}
        label={label}
        credit={t.rich("credit", { link: (text) => <a href="/data#base-map">{text}</a> })}
      />
    </div>
  );
}
