import { getLocale, getTranslations } from "next-intl/server";
import { chartNames } from "@/components/map/chart-names";
import { MiniMap } from "@/components/map/mini-map";
import type { MapLabel } from "@/components/map/types";
import type { LatLng, TownDto } from "@/features/places/types";
import type { InitiativeDto, KindDto } from "../types";

/** Whether a point of it may be drawn. */
export function hasPoint<T extends InitiativeDto>(it: T): it is T & LatLng & { pointQuality: string } {
  return it.lat !== null && it.lng !== null && it.pointQuality !== null;
}

/** Names of towns for the chart, the largest first in line for room. */
function townLabels(towns: readonly TownDto[]): MapLabel[] {
  return towns.map(({ name, lat, lng, population2020 }) => ({
    name,
    lat,
    lng,
    kind: "town",
    rank: population2020,
  }));
}

/** A small map, drawn by the server, around one initiative; its neighbors are linked. */
export async function SmallMap({
  center,
  others,
  towns,
  kinds,
  label,
}: {
  center: InitiativeDto & LatLng & { pointQuality: string };
  others: readonly InitiativeDto[];
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
        labels={[...townLabels(towns), ...chartNames(locale)]}
        groupOf={({ kind }) => kinds.get(kind)?.group ?? "networks"}
        pointHref={({ slug }) => `/initiatives/${slug}`}
        pointLabel={({ name, kind }) => [name, kinds.get(kind)?.labels[locale]].filter(Boolean).join(", ")}
        label={label}
        credit={t.rich("credit", { link: (text) => <a href="/data#base-map">{text}</a> })}
      />
    </div>
  );
}
