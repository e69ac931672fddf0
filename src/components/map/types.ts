/** A point in WGS84 degrees. */
export type LngLat = { lng: number; lat: number };

/** west, south, east, north in WGS84 degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What the map needs of a cluster; callers may pass richer objects. */
export type ClusterShape = LngLat & {
  count: number;
  /** Of the members' points. */
  bounds: Bounds;
  /** Members by group. */
  groups: Record<string, number>;
};

/** What the map needs of a single place; callers may pass richer objects. */
export type PointShape = LngLat & {
  id: number;
  /** Anything but "exact" is drawn hollow. */
  pointQuality: string;
};

export type MapData<C extends ClusterShape, P extends PointShape> = {
  clusters: readonly C[];
  points: readonly P[];
};

/**
 * A name on the chart. `rank` is the population for towns and places (larger names win their place), and the
 * zoom from which waters and states are named.
 */
export type MapLabel = LngLat & {
  name: string;
  kind: "town" | "place" | "water" | "state";
  rank: number;
};

/** Where the map looks: everything inside bounds, or an exact zoom around a center. */
export type MapViewTarget = { bounds: Bounds } | { center: LngLat; zoom: number };

/** A circle around a place, drawn as a thin line. */
export type RadiusCircle = { center: LngLat; miles: number };

/** How markers are named, grouped and linked; the same for the picture and the live map. */
export type MarkerText<C extends ClusterShape, P extends PointShape> = {
  groupOf: (point: P) => string;
  clusterHref: (cluster: C) => string;
  pointHref: (point: P) => string;
  /** Count and breakdown in words. */
  clusterLabel: (cluster: C) => string;
  pointLabel: (point: P) => string;
  /** "_blank" where links must leave a frame. */
  linkTarget?: "_blank";
};
