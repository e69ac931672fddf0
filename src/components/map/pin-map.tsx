"use client";

import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useMemo } from "react";
import { MapContainer, useMap } from "react-leaflet";
import "./map.css";
import { MAX_ZOOM, MIN_ZOOM } from "./projection";
import type { LngLat } from "./types";
import { useChart, ZOOM_STEP } from "./use-chart";
import { useLatest } from "./use-latest";
import { useNames } from "./use-markers";

export type PinMapProps = {
  pin: LngLat;
  /** Close for a door, wide for the middle of a town. */
  zoom: number;
  onMove: (to: LngLat) => void;
  label: string;
  credit: string;
};

/** The chart lies under the names, both under the pin. */
const PANES = [
  ["chart", 150],
  ["names", 450],
] as const;

function Contents({ pin, zoom, onMove, label }: PinMapProps) {
  const map = useMap();
  const moved = useLatest(onMove);
  const { lat, lng } = pin;
  useEffect(() => {
    for (const [name, level] of PANES) {
      const pane = map.getPane(name) ?? map.createPane(name);
      pane.style.zIndex = String(level);
      pane.style.pointerEvents = "none";
    }
    map.getContainer().setAttribute("role", "application");
    map.getContainer().setAttribute("aria-label", label);
  }, [map, label]);
  useChart(undefined);
  const data = useMemo(
    () => ({ clusters: [], points: [{ id: 1, lat, lng, pointQuality: "exact" }] }),
    [lat, lng],
  );
  useNames({ labels: "/geo/names", data }, true);
  useEffect(() => {
    map.setView([lat, lng], zoom, { animate: false });
    const icon = L.divIcon({ className: "map-pin", iconSize: [28, 28], iconAnchor: [14, 28] });
    // The keyboard has the two fields with the degrees.
    const marker = L.marker([lat, lng], { icon, draggable: true, keyboard: false, autoPan: true }).addTo(map);
    marker.on("dragend", () => moved.current?.(marker.getLatLng()));
    return () => {
      marker.remove();
    };
  }, [map, lat, lng, zoom, moved]);
  return null;
}

/** A small live map with one pin that can be dragged. Fills its parent. */
export function PinMap(props: PinMapProps) {
  return (
    <>
      <MapContainer
        className="map-live"
        center={props.pin}
        zoom={props.zoom}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        zoomSnap={ZOOM_STEP}
        zoomControl
        attributionControl={false}
        scrollWheelZoom={false}
      >
        <Contents {...props} />
      </MapContainer>
      <p className="map-credit">{props.credit}</p>
    </>
  );
}
