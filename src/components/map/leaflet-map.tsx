"use client";

import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { MapContainer, useMap } from "react-leaflet";
import { currentView, isStack, moveTo, zoomInto } from "./camera";
import { ChartLayer } from "./chart-layer";
import { loadGeo } from "./geo-load";
import type { LiveMapProps } from "./live-types";
import { MapSprite } from "./map-sprite";
import "./map.css";
import { MarkerLayer } from "./marker-layer";
import { NameLayer } from "./name-layer";
import { MAX_BOUNDS, MAX_ZOOM, METERS_PER_MILE, MIN_ZOOM } from "./projection";
import type { ClusterShape, MapLabel, PointShape } from "./types";

const [WEST, SOUTH, EAST, NORTH] = MAX_BOUNDS;
const EDGES: L.LatLngBoundsLiteral = [
  [SOUTH, WEST],
  [NORTH, EAST],
];
/** Where the map stands for the moment before its size is known. */
const START: L.LatLngLiteral = { lat: 42.06, lng: -71.72 };
const ZOOM_STEP = 0.25;
/** Own panes by height: the chart under Leaflet's street tiles (200), names between circles (400) and markers (600). */
const PANES = [
  ["chart", 150],
  ["names", 450],
] as const;

/** The newest value for listeners that are attached once. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

const wantsCalm = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

type Props<C extends ClusterShape, P extends PointShape> = LiveMapProps<C, P>;

/** Follows `view`, the size of the container and the visitor's hands; tells the caller where the map went. */
function useCamera<C extends ClusterShape, P extends PointShape>(props: Props<C, P>): void {
  const map = useMap();
  const latest = useLatest(props);
  const touched = useRef(false);
  const byProgram = useRef(false);
  const target = JSON.stringify(props.view);

  useEffect(() => {
    const settle = () => {
      if (map.getSize().x === 0) return;
      const view = currentView(map);
      latest.current.onSettle?.(view);
      if (byProgram.current) return;
      touched.current = true;
      latest.current.onViewChange(view);
    };
    map.on("moveend", settle);
    return () => {
      map.off("moveend", settle);
    };
  }, [map, latest]);

  useEffect(() => {
    const quietly = (move: () => void) => {
      byProgram.current = true;
      move();
      byProgram.current = false;
    };
    const go = () =>
      quietly(() => {
        // A view wider than the chart would show where the chart ends. Not setMinZoom, which moves the map later.
        map.options.minZoom = Math.max(MIN_ZOOM, map.getBoundsZoom(EDGES, true));
        moveTo(map, JSON.parse(target) as Props<C, P>["view"]);
      });
    const resize = () => {
      const { clientWidth, clientHeight } = map.getContainer();
      if (clientWidth === 0 || clientHeight === 0) return;
      const before = map.getSize();
      quietly(() => map.invalidateSize({ pan: touched.current }));
      if (!touched.current && !map.getSize().equals(before)) go();
    };
    touched.current = false;
    go();
    const observer = new ResizeObserver(resize);
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map, target]);
}

/** The base map; tells when it is painted, and paints again when the color scheme changes. */
function useChart(onReady: (() => void) | undefined): void {
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

function useMarkers<C extends ClusterShape, P extends PointShape>(props: Props<C, P>): void {
  const map = useMap();
  const latest = useLatest(props);
  const layer = useRef<MarkerLayer<C, P> | null>(null);
  const { data, activeId = null, activePoint = null } = props;

  useEffect(() => {
    const markers = new MarkerLayer<C, P>(map);
    layer.current = markers;
    return () => {
      markers.clear();
      layer.current = null;
    };
  }, [map]);

  useEffect(() => {
    const onCluster = (cluster: C) => {
      if (isStack(cluster.bounds) || map.getZoom() >= MAX_ZOOM) latest.current.onOpenStack(cluster);
      else zoomInto(map, cluster.bounds, !wantsCalm());
    };
    layer.current?.show(data, latest.current, () => ({
      onCluster,
      onSelect: latest.current.onSelect,
      onHover: latest.current.onHover,
    }));
  }, [map, data, latest]);

  const { lng, lat } = activePoint ?? {};
  useEffect(() => {
    const at = lng === undefined || lat === undefined ? null : { lng, lat };
    layer.current?.activate(activeId, at);
  }, [activeId, lng, lat]);
}

/** The names to show: as given, or fetched once. */
function useLabels(labels: readonly MapLabel[] | string, more: readonly MapLabel[] | undefined) {
  const [fetched, setFetched] = useState<readonly MapLabel[]>([]);
  const url = typeof labels === "string" ? labels : null;
  useEffect(() => {
    if (url === null) return;
    const request = new AbortController();
    fetch(url, { signal: request.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<MapLabel[]>) : []))
      .then(setFetched)
      .catch(() => undefined);
    return () => request.abort();
  }, [url]);
  return useMemo(
    () => [...(typeof labels === "string" ? fetched : labels), ...(more ?? [])],
    [labels, fetched, more],
  );
}

function useNames<C extends ClusterShape, P extends PointShape>(props: Props<C, P>, shown: boolean): void {
  const map = useMap();
  const labels = useLabels(props.labels, props.chartLabels);
  const { data } = props;
  const layer = useRef<NameLayer | null>(null);
  useEffect(() => {
    const names = new NameLayer(map);
    layer.current = names;
    return () => {
      names.clear();
      layer.current = null;
    };
  }, [map]);
  useEffect(() => {
    const update = () => {
      if (shown) layer.current?.show(labels, data);
      else layer.current?.clear();
    };
    update();
    map.on("moveend", update);
    return () => {
      map.off("moveend", update);
    };
  }, [map, labels, data, shown]);
}

/** Street tiles over the chart while they are on. @returns whether they can be seen */
function useTiles(url: string | null, onError: (() => void) | undefined): boolean {
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

function useCircle(circle: { center: { lng: number; lat: number }; miles: number } | null | undefined): void {
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

/** Buttons for the mouse and the finger; the keyboard has + and - on the map itself, which is one tab stop. */
function ZoomButtons({ text }: { text: { zoomIn: string; zoomOut: string } }) {
  const map = useMap();
  const [zoom, setZoom] = useState(() => map.getZoom());
  useEffect(() => {
    const update = () => setZoom(map.getZoom());
    update();
    map.on("zoomend", update);
    return () => {
      map.off("zoomend", update);
    };
  }, [map]);
  const button = (label: string, sign: string, by: number, disabled: boolean) => (
    <button
      type="button"
      tabIndex={-1}
      className="map-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={() => map.setZoom(map.getZoom() + by)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <>
      {button(text.zoomIn, "+", 1, zoom >= MAX_ZOOM)}
      {button(text.zoomOut, "−", -1, zoom <= map.getMinZoom())}
    </>
  );
}

function Controls<C extends ClusterShape, P extends PointShape>(props: Props<C, P>) {
  const stack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!stack.current) return;
    L.DomEvent.disableClickPropagation(stack.current);
    L.DomEvent.disableScrollPropagation(stack.current);
  }, []);
  return (
    <div className="map-controls" ref={stack}>
      {props.controls}
      <ZoomButtons text={props.text} />
    </div>
  );
}

function Contents<C extends ClusterShape, P extends PointShape>(props: Props<C, P>) {
  const map = useMap();
  const { label } = props.text;
  // First of all effects: the layers below live in these panes.
  useEffect(() => {
    for (const [name, level] of PANES) {
      const pane = map.getPane(name) ?? map.createPane(name);
      pane.style.zIndex = String(level);
      pane.style.pointerEvents = "none";
    }
  }, [map]);
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", label);
  }, [map, label]);
  useCamera(props);
  useChart(props.onReady);
  useMarkers(props);
  const tiled = useTiles(props.tiles?.url ?? null, props.onTilesError);
  useNames(props, !tiled);
  useCircle(props.circle);
  return (
    <p className="map-credit">
      {props.credit}
      {props.tiles ? <> · {props.tiles.attribution}</> : null}
    </p>
  );
}

/** The live map. Fills its parent; draws what the server's picture of the same view shows. */
export function LeafletMap<C extends ClusterShape, P extends PointShape>(props: Props<C, P>) {
  const [calm] = useState(wantsCalm);
  return (
    <>
      <MapSprite />
      <MapContainer
        className="map-live"
        center={START}
        zoom={MIN_ZOOM + 1}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        maxBounds={EDGES}
        maxBoundsViscosity={1}
        trackResize={false}
        zoomSnap={ZOOM_STEP}
        zoomControl={false}
        attributionControl={false}
        zoomAnimation={!calm}
        fadeAnimation={!calm}
        markerZoomAnimation={!calm}
        inertia={!calm}
      >
        <Contents {...props} />
        <Controls {...props} />
      </MapContainer>
    </>
  );
}
