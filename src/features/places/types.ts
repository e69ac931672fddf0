/** A point in WGS84 degrees. */
export type LatLng = { lat: number; lng: number };

/** west, south, east, north in WGS84 degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** One of the 351 cities and towns. */
export type TownDto = LatLng & {
  id: number;
  slug: string;
  name: string;
  isCity: boolean;
  /** Name of the county, "Hampshire". */
  county: string;
  /** Name of the region, "Pioneer Valley". */
  region: string;
  population2020: number;
};

/** What a reader meant by `near`, with the point that stands for it. */
export type Near = LatLng & {
  kind: "zip" | "town" | "place" | "point";
  /** What goes back into the URL: "01060", "Northampton", "Florence". */
  value: string;
  /** The town it lies in; for a bare point the nearest one. */
  town: TownDto;
};

/** A neighborhood or village that is not a city or town of its own. */
export type PlaceDto = LatLng & { slug: string; name: string };
