"use client";

import dynamic from "next/dynamic";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { loadGeo } from "./geo-load";
import type { LiveMapProps } from "./live-types";
import type { ClusterShape, PointShape } from "./types";

const loadLeaflet = () => import("./leaflet-map");

/** Asks for the live map's code and its coast ahead of drawing it. */
export function preloadMap(): void {
  loadLeaflet().catch(() => undefined);
  loadGeo();
}

// Where the live map can't be had, the server's picture simply stays.
const LeafletMap = dynamic(
  () =>
    loadLeaflet()
      .then((m) => m.LeafletMap)
      .catch(() => Nothing),
  {
    ssr: false,
  },
) as ComponentType<LiveMapProps<ClusterShape, PointShape>>;

function Nothing() {
  return null;
}

/**
 * The map of a page: the server's picture (`children`, a `StaticMap`) until the live map is drawn in its place.
 * Both fill the nearest positioned parent.
 */
export function MapView<C extends ClusterShape, P extends PointShape>({
  children,
  ...props
}: LiveMapProps<C, P> & { children: ReactNode }) {
  const [ready, setReady] = useState(false);
  const { onReady } = props;
  useEffect(() => {
    loadGeo();
  }, []);
  const live = props as unknown as LiveMapProps<ClusterShape, PointShape>;
  return (
    <>
      <LeafletMap
        {...live}
        onReady={() => {
          setReady(true);
          onReady?.();
        }}
      />
      {ready ? null : <div className="map-cover">{children}</div>}
    </>
  );
}
