import type { MapLabel } from "./types";

type ChartName = { en: string; es: string; lat: number; lng: number; kind: "water" | "state"; zoom: number };

/** Waters and neighbors, with the zoom from which they are named. Part of the chart, like its coast. */
const NAMES: readonly ChartName[] = [
  { en: "Massachusetts Bay", es: "Bahía de Massachusetts", lat: 42.4, lng: -70.48, kind: "water", zoom: 7.5 },
  { en: "Cape Cod Bay", es: "Bahía de Cape Cod", lat: 41.89, lng: -70.3, kind: "water", zoom: 8 },
  { en: "Nantucket Sound", es: "Sonda de Nantucket", lat: 41.49, lng: -70.28, kind: "water", zoom: 8.4 },
  { en: "Buzzards Bay", es: "Bahía de Buzzards", lat: 41.565, lng: -70.79, kind: "water", zoom: 9 },
  { en: "Vineyard Sound", es: "Sonda de Vineyard", lat: 41.43, lng: -70.76, kind: "water", zoom: 10 },
  { en: "Boston Harbor", es: "Puerto de Boston", lat: 42.343, lng: -70.935, kind: "water", zoom: 11 },
  { en: "Ipswich Bay", es: "Bahía de Ipswich", lat: 42.72, lng: -70.7, kind: "water", zoom: 10 },
  { en: "Narragansett Bay", es: "Bahía de Narragansett", lat: 41.57, lng: -71.36, kind: "water", zoom: 9.5 },
  {
    en: "Rhode Island Sound",
    es: "Sonda de Rhode Island",
    lat: 41.27,
    lng: -71.15,
    kind: "water",
    zoom: 8.4,
  },
  { en: "Long Island Sound", es: "Estrecho de Long Island", lat: 41.13, lng: -72.75, kind: "water", zoom: 8 },
  { en: "Atlantic Ocean", es: "Océano Atlántico", lat: 40.55, lng: -70.6, kind: "water", zoom: 6.5 },
  { en: "Gulf of Maine", es: "Golfo de Maine", lat: 43.3, lng: -70.12, kind: "water", zoom: 6.5 },
  { en: "New York", es: "Nueva York", lat: 42.45, lng: -73.85, kind: "state", zoom: 8.6 },
  { en: "Vermont", es: "Vermont", lat: 42.97, lng: -72.75, kind: "state", zoom: 6.5 },
  { en: "New Hampshire", es: "Nuevo Hampshire", lat: 42.9, lng: -71.85, kind: "state", zoom: 6.5 },
  { en: "Maine", es: "Maine", lat: 43.75, lng: -70.75, kind: "state", zoom: 6.5 },
  { en: "Connecticut", es: "Connecticut", lat: 41.66, lng: -72.7, kind: "state", zoom: 6.5 },
  { en: "Rhode Island", es: "Rhode Island", lat: 41.63, lng: -71.58, kind: "state", zoom: 7.8 },
];

/** Names of waters and neighboring states as labels; languages without names of their own get English. */
export function chartNames(language: string): MapLabel[] {
  const spanish = language === "es" || language.startsWith("es-");
  return NAMES.map(({ en, es, lat, lng, kind, zoom }) => ({
    name: spanish ? es : en,
    lat,
    lng,
    kind,
    rank: zoom,
  }));
}
