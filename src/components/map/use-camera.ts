import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { currentView, EDGES, moveTo } from "./camera";
import type { LiveMapProps } from "./live-types";
import { MIN_ZOOM } from "./projection";
import type { ClusterShape, MapViewTarget, PointShape } from "./types";
import { useLatest } from "./use-latest";

/** Follows `view`, the size of the container and the visitor's hands; tells the caller where the map went. */
export function useCamera<C extends ClusterShape, P extends PointShape>(props: LiveMapProps<C, P>): void {
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
        moveTo(map, JSON.parse(target) as MapViewTarget);
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
