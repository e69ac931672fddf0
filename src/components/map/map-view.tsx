"use client";

import dynamic from "next/dynamic";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { preload } from "react-dom";
import { GEO_URL, loadGeo } from "./geo-load";
import type { LiveMapProps } from "./live-types";
import type { ClusterShape, PointShape } from "./types";

// On the server it draws nothing, and only has the page's head name the files.
const LeafletAhead = dynamic(
  () =>
    typeof window === "undefined" ? Promise.resolve(Nothing) : import("./leaflet-map").then(() => Nothing),
  { loading: Nothing },
);

/** Has the page's head ask for the live map's code and coast beside all other scripts. Draws nothing. */
export function MapAhead() {
  preload(GEO_URL, { as: "fetch", crossOrigin: "anonymous", fetchPriority: "low" });
  return <LeafletAhead />;
}

const loadLeaflet = () => import("./leaflet-map");

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
