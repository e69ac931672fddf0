import L from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { ChartLayer } from "./chart-layer";
import { loadGeo } from "./geo-load";
import { MAX_ZOOM, METERS_PER_MILE } from "./projection";
import type { RadiusCircle } from "./types";
import { useLatest } from "./use-latest";

/** Zoom goes in quarters on the chart, in whole steps on tiles, which come in no other size. */
export const ZOOM_STEP = 0.25;

/** The base map; tells when it is painted, and paints again when the color scheme changes. */
export function useChart(onReady: (() => void) | undefined): void {
  const map = useMap();
  const ready = useLatest(onReady);
  useEffect(() => {
    let mounted = true;
    const chart = new ChartLayer().addTo(map);
    loadGeo().then((geo) => {
      if (!mounted) return;
      if (geo) chart.setGeo(geo);
      ready.current?.();
    });
    const refresh = () => chart.refresh();
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    const attributes = new MutationObserver(refresh);
    scheme.addEventListener("change", refresh);
    attributes.observe(document.documentElement, { attributes: true });
    return () => {
      mounted = false;
      scheme.removeEventListener("change", refresh);
      attributes.disconnect();
      chart.remove();
    };
  }, [map, ready]);
}

/** Street tiles over the chart while they are on. @returns whether they can be seen */
export function useTiles(url: string | null, onError: (() => void) | undefined): boolean {
  const map = useMap();
  const latest = useLatest(onError);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (url === null) return;
    setFailed(false);
    map.options.zoomSnap = 1;
    const layer = L.tileLayer(url, { maxZoom: MAX_ZOOM });
    layer.once("tileerror", () => {
      setFailed(true);
      latest.current?.();
    });
    layer.addTo(map);
    return () => {
      map.options.zoomSnap = ZOOM_STEP;
      layer.remove();
    };
  }, [map, url, latest]);
  return url !== null && !failed;
}

/** The circle of a search around a place. */
export function useCircle(circle: RadiusCircle | null | undefined): void {
  const map = useMap();
  const { miles } = circle ?? {};
  const { lng, lat } = circle?.center ?? {};
  useEffect(() => {
    if (miles === undefined || lng === undefined || lat === undefined) return;
    const drawn = L.circle([lat, lng], {
      radius: miles * METERS_PER_MILE,
      className: "map-radius",
      interactive: false,
    }).addTo(map);
    return () => {
      drawn.remove();
    };
  }, [map, miles, lng, lat]);
}
