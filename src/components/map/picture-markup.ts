import { escapeHtml } from "@/lib/html";
import { CHART_SCALE, type ChartPaths } from "./chart-paths";
import { isNamedAt, obstaclesOf, placeLabels } from "./labels";
import { isDrawn, type Picture, pixelIn, TIERS_OF, tieredLabels } from "./picture";
import { milesToPixels } from "./projection";
import { clusterMarkup, pointMarkup } from "./ring";
import type { ClusterShape, LngLat, MapData, MapLabel, MarkerText, PointShape, RadiusCircle } from "./types";

/** Marks of one range of screen widths; "all" where there is only one set. */
export type Layer<C extends ClusterShape, P extends PointShape> = {
  name: "all" | "narrow" | "wide";
  data: MapData<C, P>;
};

export type PictureContents<C extends ClusterShape, P extends PointShape> = MarkerText<C, P> & {
  /** Tells the maps of one page apart; the caller's own word. */
  id: string;
  picture: Picture;
  paths: ChartPaths;
  layers: readonly Layer<C, P>[];
  labels: readonly MapLabel[];
  circle?: RadiusCircle | null;
  /** The place that the page is about, drawn with a halo. */
  activeId?: number;
};

const round = (n: number): number => Math.round(n * 100) / 100;

/** The drawn base map in its own units. */
function chart(id: string, paths: ChartPaths): string {
  const land = `href="#${id}-land"`;
  return `<g transform="scale(${1 / CHART_SCALE})"><defs><path id="${id}-land" class="map-shape" d="${paths.land}"/><clipPath id="${id}-zone"><path d="${paths.zone}"/></clipPath></defs><use ${land} class="map-shoal map-shoal-far"/><use ${land} class="map-shoal map-shoal-near"/><use ${land} class="map-outside"/><path class="map-shape map-states" d="${paths.states}"/><g clip-path="url(#${id}-zone)"><use ${land} class="map-land"/></g><path class="map-shape map-counties" d="${paths.counties}"/><path class="map-shape map-border" d="${paths.border}"/></g>`;
}

function circleAround(picture: Picture, { center, miles }: RadiusCircle): string {
  const { x, y } = pixelIn(picture, center);
  const r = milesToPixels(miles, center.lat, picture.zoom);
  return `<circle class="map-shape map-radius" cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`;
}

/** Puts markup at a point: as a share of a fitted frame (which scales), else in fixed pixels. */
function at(picture: Picture, point: LngLat, markup: string, className = ""): string {
  const { x, y } = pixelIn(picture, point);
  if (!picture.frame) {
    return `<g${className && ` class="${className}"`} transform="translate(${round(x)} ${round(y)})">${markup}</g>`;
  }
  const share = (n: number, size: number) => `${round((n / size) * 100)}%`;
  const place = `x="${share(x, picture.width)}" y="${share(y, picture.height)}"`;
  return `<svg class="map-at${className && ` ${className}`}" ${place}>${markup}</svg>`;
}

/** One marker: a link that the keyboard skips, because everything on the map is in the list too. */
function marker(link: { href: string; label: string; target?: "_blank" }, markup: string, active: boolean) {
  const label = escapeHtml(link.label);
  const target = link.target ? ` target="${link.target}"` : "";
  return `<a class="map-marker${active ? " map-active" : ""}" href="${escapeHtml(link.href)}"${target} aria-label="${label}" tabindex="-1"><title>${label}</title><g>${markup}</g></a>`;
}

function names(picture: Picture, layer: Layer<ClusterShape, PointShape>, all: readonly MapLabel[]): string {
  const labels = all.filter((label) => isDrawn(picture, label));
  const placed = picture.frame
    ? tieredLabels(picture.frame, labels, layer.data, TIERS_OF[layer.name])
    : placeLabels(
        labels.filter((label) => isNamedAt(label, picture.zoom)),
        obstaclesOf(layer.data),
        (point) => pixelIn(picture, point),
      ).map((p) => ({ ...p, tier: 0 }));
  return placed
    .map(({ label, at: point, dx, dy, tier }) => {
      const x = round(dx) ? ` x="${round(dx)}"` : "";
      const text = `<text class="map-name map-name-${label.kind}"${x} y="${round(dy + 4)}">${escapeHtml(label.name)}</text>`;
      return at(picture, point, text, `map-tier-${tier}`);
    })
    .join("");
}

function markers<C extends ClusterShape, P extends PointShape>(
  contents: PictureContents<C, P>,
  data: MapData<C, P>,
): string {
  const { picture, linkTarget: target, activeId } = contents;
  const clusters = data.clusters
    .filter((c) => isDrawn(picture, c))
    .sort((a, b) => a.count - b.count)
    .map((c) => {
      const link = { href: contents.clusterHref(c), label: contents.clusterLabel(c), target };
      return at(picture, c, marker(link, clusterMarkup(c.count, c.groups), false));
    });
  const points = data.points
    .filter((p) => isDrawn(picture, p))
    .map((p) => {
      const link = { href: contents.pointHref(p), label: contents.pointLabel(p), target };
      const disc = pointMarkup(contents.groupOf(p), p.pointQuality === "exact");
      return at(picture, p, marker(link, disc, p.id === activeId));
    });
  return [...clusters, ...points].join("");
}

/**
 * The inside of a picture's `<svg>`: chart, names, linked markers. One string, because as elements they are
 * most of a page's work. All that people wrote (names, labels, addresses) is escaped; the rest are numbers and
 * words of ours.
 */
export function pictureMarkup<C extends ClusterShape, P extends PointShape>(
  contents: PictureContents<C, P>,
): string {
  const { picture, circle } = contents;
  const ground = chart(contents.id, contents.paths) + (circle ? circleAround(picture, circle) : "");
  const marks = contents.layers
    .map(
      (layer) =>
        `<g class="map-layer-${layer.name}"><g>${names(picture, layer, contents.labels)}</g>${markers(contents, layer.data)}</g>`,
    )
    .join("");
  return picture.frame
    ? `<svg class="map-chart" viewBox="0 0 ${picture.width} ${picture.height}" aria-hidden="true">${ground}</svg>${marks}`
    : `<svg class="map-at" x="50%" y="50%">${ground}${marks}</svg>`;
}
