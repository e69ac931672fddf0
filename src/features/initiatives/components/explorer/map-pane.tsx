"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";
import { chartNames } from "@/components/map/chart-names";
import { MapView } from "@/components/map/map-view";
import type { Bbox, LatLng } from "@/features/places/types";
import type { MapTarget } from "../../loaders/map-page/map-state";
import type { MapCluster, MapPoint } from "../../types";
import { type MapChoice, MapPanel } from "./map-panel";
import type { MapNames, MapWords } from "./map-words";
import { useSelection } from "./selection";
import { StreetSwitch } from "./street-switch";
import { useMapAddress } from "./use-map-address";
import { useMapData } from "./use-map-data";

type Props = {
  /** Filters without a box, as the API takes them. */
  query: string;
  area: Bbox | null;
  follow: boolean;
  target: MapTarget;
  circle: { center: LatLng; miles: number } | null;
  /** Whether a phone shows the map at all now. */
  mapFirst: boolean;
  locale: string;
  words: MapWords;
  names: MapNames;
  tiles: { url: string; attribution: string } | null;
  /** The server's picture, until the live map is there. */
  children: ReactNode;
};

const WIDE = "(min-width: 48rem)";

function subscribeToWidth(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

const EMPTY = { clusters: [], points: [] };

/** The map beside the list: the same entries, lit up together. Costs nothing where it is not shown. */
export function MapPane(props: Props) {
  const isWide = useSyncExternalStore(
    subscribeToWidth,
    () => window.matchMedia(WIDE).matches,
    () => false,
  );
  return isWide || props.mapFirst ? <LivePane {...props} /> : props.children;
}

function LivePane({ query, area, follow, target, circle, locale, words, names, tiles, children }: Props) {
  const { active, setActive } = useSelection();
  const address = useMapAddress(target, follow);
  const { drawn, failed } = useMapData(query, follow ? null : area, address.sight);
  const [choice, setChoice] = useState<MapChoice | null>(null);
  const [streets, setStreets] = useState<"off" | "on" | "failed">("off");
  const [labels] = useState(() => chartNames(locale));
  const data = drawn ?? EMPTY;

  const hover = (id: number | null) => setActive(data.points.find((point) => point.id === id) ?? null);
  const { sight } = address;
  const mixOf = (cluster: MapCluster) =>
    Object.entries(cluster.groups)
      .map(([group, count]) => `${names.groups[group] ?? group} ${count}`)
      .join(", ");
  return (
    <>
      <MapView<MapCluster, MapPoint>
        view={address.view}
        data={data}
        isWaiting={drawn === null && !failed}
        labels="/geo/names"
        chartLabels={labels}
        activeId={active?.id ?? null}
        activePoint={active}
        circle={circle}
        tiles={streets === "on" ? tiles : null}
        onTilesError={() => setStreets("failed")}
        onHover={hover}
        onSelect={(point) => setChoice({ point })}
        onOpenStack={(cluster) => setChoice({ cluster })}
        onViewChange={address.moved}
        onSettle={address.settle}
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
      <div className="map-tools no-print">
        {sight && (
          <label className="map-tool">
            <input
              type="checkbox"
              className="size-4.5 accent-[var(--forest)]"
              checked={follow}
              onChange={(event) =>
                event.target.checked ? address.searchArea(sight, { follow: true }) : address.stopFollowing()
              }
            />
            {words.follow}
          </label>
        )}
        {sight && address.hasMoved && !follow && (
          <button
            type="button"
            className="map-tool"
            onClick={() => address.searchArea(sight, { follow: false })}
          >
            {words.searchArea}
          </button>
        )}
        {tiles && <StreetSwitch state={streets} onChange={setStreets} words={words} />}
        {failed && (
          <p role="status" className="map-tool">
            {words.failed}
          </p>
        )}
      </div>
      {choice && (
        <MapPanel choice={choice} query={query} names={names} words={words} onClose={() => setChoice(null)} />
      )}
    </>
  );
}
