"use client";

import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useRef, useState } from "react";
import { MapContainer, useMap } from "react-leaflet";
import { EDGES } from "./camera";
import type { LiveMapProps } from "./live-types";
import { MapSprite } from "./map-sprite";
import "./map.css";
import { wantsCalm } from "./motion";
import { MAX_ZOOM, MIN_ZOOM } from "./projection";
import type { ClusterShape, PointShape } from "./types";
import { useCamera } from "./use-camera";
import { useChart, useCircle, useTiles, ZOOM_STEP } from "./use-chart";
import { useMarkers, useNames } from "./use-markers";

/** Where the map stands for the moment before its size is known. */
const START: L.LatLngLiteral = { lat: 42.06, lng: -71.72 };
/** Own panes by height: the chart under Leaflet's street tiles (200), names between circles (400) and markers (600). */
const PANES = [
  ["chart", 150],
  ["names", 450],
] as const;

type Props<C extends ClusterShape, P extends PointShape> = LiveMapProps<C, P>;

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
