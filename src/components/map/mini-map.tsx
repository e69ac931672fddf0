import type { ReactNode } from "react";
import { StaticMap } from "./static-map";
import type { MapLabel, PointShape } from "./types";

type MiniMapProps<P extends PointShape> = {
  /** The place in the middle. */
  place: P;
  /** Others to show around it, linked. */
  neighbors?: readonly P[];
  labels: readonly MapLabel[];
  groupOf: (point: P) => string;
  pointHref: (point: P) => string;
  pointLabel: (point: P) => string;
  /** Name of the map for screen readers. */
  label: string;
  credit: ReactNode;
  /** Closer for exact points, wider where only the town is known. */
  zoom?: number;
  /** Largest size in pixels that it is shown in. */
  width?: number;
  height?: number;
};

/** A small map around one place, made by the server, without any script. It fills its parent. */
export function MiniMap<P extends PointShape>({ place, neighbors = [], zoom, ...rest }: MiniMapProps<P>) {
  const close = place.pointQuality === "exact" ? 13 : 11.5;
  return (
    <StaticMap
      {...rest}
      id="mini"
      view={{ center: place, zoom: zoom ?? close }}
      data={{ clusters: [], points: [...neighbors.filter((n) => n.id !== place.id), place] }}
      activeId={place.id}
      clusterHref={() => ""}
      clusterLabel={() => ""}
      width={rest.width ?? 900}
      height={rest.height ?? 500}
    />
  );
}
