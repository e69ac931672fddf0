import type { ReactNode } from "react";
import { Chart } from "./chart";
import { pathsOf } from "./geo-file";
import { isNamedAt, obstaclesOf, placeLabels } from "./labels";
import "./map.css";
import { MapSprite } from "./map-sprite";
import { isDrawn, type Picture, pictureOf, pixelIn, TIERS_OF, tieredLabels } from "./picture";
import { milesToPixels } from "./projection";
import { clusterMarkup, pointMarkup } from "./ring";
import type {
  ClusterShape,
  LngLat,
  MapData,
  MapLabel,
  MapViewTarget,
  MarkerText,
  PointShape,
  RadiusCircle,
} from "./types";

type StaticMapProps<C extends ClusterShape, P extends PointShape> = MarkerText<C, P> & {
  view: MapViewTarget;
  data: MapData<C, P>;
  /** For fitted bounds: coarser clusters for pictures under 620 px wide. The server does not know the screen. */
  narrowData?: MapData<C, P>;
  labels: readonly MapLabel[];
  /** Name of the map for screen readers. */
  label: string;
  /** Whose data the chart is, as the license asks; shown in the corner. */
  credit: ReactNode;
  circle?: RadiusCircle | null;
  /** The place that the page is about, drawn with a halo. */
  activeId?: number;
  /** Largest size in pixels that a picture of a center and zoom is shown in. */
  width?: number;
  height?: number;
  /** Tells the maps of one page apart. */
  id?: string;
};

type Layer<C extends ClusterShape, P extends PointShape> = {
  name: "all" | "narrow" | "wide";
  data: MapData<C, P>;
};

const round = (n: number): number => Math.round(n * 100) / 100;

/** Puts its content at a point: as a share of a fitted frame (which scales), else in fixed pixels. */
function At(props: { picture: Picture; point: LngLat; className?: string; children: ReactNode }) {
  const { x, y } = pixelIn(props.picture, props.point);
  if (!props.picture.frame) {
    return (
      <g className={props.className} transform={`translate(${round(x)} ${round(y)})`}>
        {props.children}
      </g>
    );
  }
  const share = (n: number, size: number) => `${round((n / size) * 100)}%`;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: only a place in the picture; what it holds is named
    <svg
      className={`map-at${props.className ? ` ${props.className}` : ""}`}
      x={share(x, props.picture.width)}
      y={share(y, props.picture.height)}
    >
      {props.children}
    </svg>
  );
}

/** One marker: a link that the keyboard skips, because everything on the map is in the list too. */
function Marker(props: { href: string; label: string; markup: string; active?: boolean; target?: "_blank" }) {
  return (
    <a
      className={props.active ? "map-marker map-active" : "map-marker"}
      href={props.href}
      target={props.target}
      aria-label={props.label}
      tabIndex={-1}
    >
      <title>{props.label}</title>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and known group names only, see ring.ts */}
      <g dangerouslySetInnerHTML={{ __html: props.markup }} />
    </a>
  );
}

function Names(props: {
  picture: Picture;
  layer: Layer<ClusterShape, PointShape>;
  labels: readonly MapLabel[];
}) {
  const { picture, layer } = props;
  const labels = props.labels.filter((label) => isDrawn(picture, label));
  const placed = picture.frame
    ? tieredLabels(picture.frame, labels, layer.data, TIERS_OF[layer.name])
    : placeLabels(
        labels.filter((label) => isNamedAt(label, picture.zoom)),
        obstaclesOf(layer.data),
        (point) => pixelIn(picture, point),
      ).map((p) => ({ ...p, tier: 0 }));
  return (
    <g>
      {placed.map(({ label, at, dx, dy, tier }) => (
        <At key={`${label.kind} ${label.name}`} picture={picture} point={at} className={`map-tier-${tier}`}>
          <text className={`map-name map-name-${label.kind}`} x={round(dx) || undefined} y={round(dy + 4)}>
            {label.name}
          </text>
        </At>
      ))}
    </g>
  );
}

function Markers<C extends ClusterShape, P extends PointShape>(
  props: MarkerText<C, P> & { picture: Picture; data: MapData<C, P>; activeId?: number },
) {
  const { picture, data } = props;
  const drawn = data.clusters.filter((c) => isDrawn(picture, c)).sort((a, b) => a.count - b.count);
  return (
    <>
      {drawn.map((cluster) => (
        <At key={`${cluster.lng} ${cluster.lat}`} picture={picture} point={cluster}>
          <Marker
            href={props.clusterHref(cluster)}
            label={props.clusterLabel(cluster)}
            target={props.linkTarget}
            markup={clusterMarkup(cluster.count, cluster.groups)}
          />
        </At>
      ))}
      {data.points
        .filter((p) => isDrawn(picture, p))
        .map((point) => (
          <At key={point.id} picture={picture} point={point}>
            <Marker
              href={props.pointHref(point)}
              label={props.pointLabel(point)}
              active={point.id === props.activeId}
              target={props.linkTarget}
              markup={pointMarkup(props.groupOf(point), point.pointQuality === "exact")}
            />
          </At>
        ))}
    </>
  );
}

function Circle({ picture, circle }: { picture: Picture; circle: RadiusCircle }) {
  const { x, y } = pixelIn(picture, circle.center);
  const r = milesToPixels(circle.miles, circle.center.lat, picture.zoom);
  return <circle className="map-shape map-radius" cx={round(x)} cy={round(y)} r={round(r)} />;
}

/**
 * The map as one SVG made by the server: coast, names and linked markers, drawn as the live map draws them. It
 * fills its parent. Bounds are fitted by style sheets, whatever the screen; a center and zoom is never scaled.
 */
export function StaticMap<C extends ClusterShape, P extends PointShape>(props: StaticMapProps<C, P>) {
  const { id = "map", data, narrowData } = props;
  const picture = pictureOf(props.view, props.width ?? 1400, props.height ?? 1000);
  const layers: Layer<C, P>[] =
    narrowData && picture.frame
      ? [
          { name: "narrow", data: narrowData },
          { name: "wide", data },
        ]
      : [{ name: "all", data }];
  const chart = (
    <>
      <Chart id={id} paths={pathsOf(picture)} />
      {props.circle ? <Circle picture={picture} circle={props.circle} /> : null}
    </>
  );
  const marks = layers.map((layer) => (
    <g key={layer.name} className={`map-layer-${layer.name}`}>
      <Names picture={picture} layer={layer} labels={props.labels} />
      <Markers {...props} picture={picture} data={layer.data} />
    </g>
  ));
  return (
    <div className="map-static">
      <MapSprite />
      {picture.frame ? (
        // biome-ignore lint/a11y/useSemanticElements: an SVG holding links has no element of its own
        <svg
          className={`map-picture map-frame map-frame-${picture.frame.shape}`}
          role="group"
          aria-label={props.label}
        >
          <svg className="map-chart" viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true">
            {chart}
          </svg>
          {marks}
        </svg>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: an SVG holding links has no element of its own
        <svg className="map-picture map-fixed" role="group" aria-label={props.label}>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: only the middle of the picture */}
          <svg className="map-at" x="50%" y="50%">
            {chart}
            {marks}
          </svg>
        </svg>
      )}
      <p className="map-credit">{props.credit}</p>
    </div>
  );
}
