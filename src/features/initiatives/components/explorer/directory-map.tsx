"use client";

import { type ReactNode, useState } from "react";
import { chartNames } from "@/components/map/chart-names";
import { MapView } from "@/components/map/map-view";
import type { Bbox, LatLng } from "@/features/places/types";
import type { MapTarget } from "../../loaders/map-page/map-state";
import type { MapCluster, MapPoint } from "../../types";
import { type MapChoice, MapPanel } from "./map-panel";
import type { MapNames, MapWords } from "./map-words";
import { useSelection } from "./selection";
import { type Drawn, useMapData } from "./use-map-data";

/** What the server hands over to a live map of the directory. */
export type DirectoryMapProps = {
  /** Filters without a box, as the API takes them. */
  query: string;
  /** Box that the filters are limited to. */
  area: Bbox | null;
  target: MapTarget;
  circle: { center: LatLng; miles: number } | null;
  locale: string;
  words: MapWords;
  names: MapNames;
  tiles: { url: string; attribution: string } | null;
  /** The marks of the server's picture, which the live map begins with. */
  pictured: Drawn;
  /** The server's picture, until the live map is there. */
  children: ReactNode;
};

/** What the map shows: box and center in WGS84 degrees, zoom with two decimals. */
export type Sight = { bbox: Bbox; center: LatLng; zoom: number };

/**
 * The live map of the directory: draws what matches, and names what is chosen on it.
 * @param sight what it shows, as told by `onSettle`
 * @param onMove a person moved it
 * @param linkTarget "_blank" where links must leave a frame
 */
export function DirectoryMap({
  query,
  area,
  target,
  circle,
  locale,
  words,
  names,
  tiles,
  pictured,
  children,
  sight,
  onSettle,
  onMove,
  onTilesError,
  linkTarget,
}: DirectoryMapProps & {
  sight: Sight | null;
  onSettle: (sight: Sight) => void;
  onMove?: (sight: Sight) => void;
  onTilesError?: () => void;
  linkTarget?: "_blank";
}) {
  const { active, setActive } = useSelection();
  const { drawn: data, failed } = useMapData(query, area, sight, pictured);
  const [choice, setChoice] = useState<MapChoice | null>(null);
  const [labels] = useState(() => chartNames(locale));
  const mixOf = (cluster: MapCluster) =>
    Object.entries(cluster.groups)
      .map(([group, count]) => `${names.groups[group] ?? group} ${count}`)
      .join(", ");
  return (
    <>
      <MapView<MapCluster, MapPoint>
        view={target}
        data={data}
        labels="/geo/names"
        chartLabels={labels}
        activeId={active?.id ?? null}
        activePoint={active}
        circle={circle}
        tiles={tiles}
        onTilesError={onTilesError}
        onHover={(id) => setActive(data.points.find((point) => point.id === id) ?? null)}
        onSelect={(point) => setChoice({ point })}
        onOpenStack={(cluster) => setChoice({ cluster })}
        onViewChange={(seen) => onMove?.(seen)}
        onSettle={onSettle}
        credit={words.credit}
        text={words}
        groupOf={(point) => names.kinds[point.kind]?.group ?? "networks"}
        clusterHref={() => "#list"}
        pointHref={(point) => `/initiatives/${point.slug}`}
        clusterLabel={(cluster) => `${cluster.count} ${words.initiatives}: ${mixOf(cluster)}`}
        pointLabel={(point) => `${point.name}, ${names.kinds[point.kind]?.label ?? point.kind}`}
      >
        {children}
      </MapView>
      {failed && (
        <p role="status" className="map-tool map-notice">
          {words.failed}
        </p>
      )}
      {choice && (
        <MapPanel
          choice={choice}
          query={query}
          names={names}
          words={words}
          linkTarget={linkTarget}
          onClose={() => setChoice(null)}
        />
      )}
    </>
  );
}
