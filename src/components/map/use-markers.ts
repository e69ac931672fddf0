import { useEffect, useMemo, useRef, useState } from "react";
import { useMap } from "react-leaflet";
import { isStack, zoomInto } from "./camera";
import type { LiveMapProps } from "./live-types";
import { MarkerLayer } from "./marker-layer";
import { wantsCalm } from "./motion";
import { NameLayer } from "./name-layer";
import { MAX_ZOOM } from "./projection";
import type { ClusterShape, MapLabel, PointShape } from "./types";
import { useLatest } from "./use-latest";

type Props<C extends ClusterShape, P extends PointShape> = LiveMapProps<C, P>;

/** Clusters and places, and the one that is lit up. */
export function useMarkers<C extends ClusterShape, P extends PointShape>(props: Props<C, P>): void {
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

/** Names that give way to the markers; none over street tiles, which have their own. */
export function useNames<C extends ClusterShape, P extends PointShape>(
  props: Pick<Props<C, P>, "labels" | "chartLabels" | "data">,
  shown: boolean,
): void {
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
