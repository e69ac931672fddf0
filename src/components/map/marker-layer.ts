import L from "leaflet";
import { clusterMarkup, clusterRadius, POINT_RADIUS, pointMarkup } from "./ring";
import type { ClusterShape, LngLat, MapData, MarkerText, PointShape } from "./types";

/** What a marker tells whoever listens; `cluster` and `point` are the caller's own objects. */
export type MarkerEvents<C extends ClusterShape, P extends PointShape> = {
  onCluster: (cluster: C) => void;
  onSelect: (point: P) => void;
  onHover: (id: number | null) => void;
};

type Drawn = { marker: L.Marker; link: HTMLAnchorElement; radius: number; cluster: ClusterShape | null };
type Spec = {
  key: string;
  at: LngLat;
  radius: number;
  markup: string;
  label: string;
  href: string;
  cluster: ClusterShape | null;
  listeners: L.LeafletEventHandlerFnMap;
};

const SVG = "http://www.w3.org/2000/svg";

/** The same drawing as in the server's picture, inside a link that the keyboard skips. */
function linkOf({ radius, markup, label, href }: Spec): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "map-marker map-marker-live";
  link.href = href;
  link.tabIndex = -1;
  link.draggable = false;
  link.setAttribute("aria-label", label);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `${-radius} ${-radius} ${2 * radius} ${2 * radius}`);
  svg.setAttribute("aria-hidden", "true");
  // Numbers and known group names only, see ring.ts.
  svg.innerHTML = markup;
  link.append(svg);
  return link;
}

/** Whether a click asks for the link itself: a new tab, a new window. */
const wantsLink = (event: MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;

function tipOf(label: string): HTMLElement {
  const tip = document.createElement("span");
  tip.textContent = label;
  return tip;
}

/**
 * Markers on a Leaflet map. `show` compares by key: what stays is not touched, so nothing flickers while
 * filters and views change.
 */
export class MarkerLayer<C extends ClusterShape, P extends PointShape> {
  readonly #map: L.Map;
  readonly #drawn = new Map<string, Drawn>();
  #active: { id: number | null; at: LngLat | null } = { id: null, at: null };
  #marked: Drawn | undefined;
  #hovered: string | null = null;
  #beacon: L.Marker | null = null;
  /** The first marks stand where the picture's stood: only later ones fade in. */
  #pinClass = "map-pin";

  constructor(map: L.Map) {
    this.#map = map;
  }

  show(data: MapData<C, P>, text: MarkerText<C, P>, events: () => MarkerEvents<C, P>): void {
    const specs = [
      ...data.clusters.map((cluster) => this.#clusterSpec(cluster, text, events)),
      ...data.points.map((point) => this.#pointSpec(point, text, events)),
    ];
    const wanted = new Map(specs.map((spec) => [spec.key, spec]));
    for (const [key, { marker }] of this.#drawn) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.#drawn.delete(key);
      if (key === this.#hovered) this.#hover(null, null, events());
    }
    for (const [key, spec] of wanted) if (!this.#drawn.has(key)) this.#drawn.set(key, this.#draw(spec));
    if (specs.length > 0) this.#pinClass = "map-pin map-pin-new";
    this.#mark();
  }

  /** Highlights a place, or the cluster it is in; `at` is needed for the latter. */
  activate(id: number | null, at: LngLat | null): void {
    this.#active = { id, at };
    this.#mark();
  }

  clear(): void {
    for (const { marker } of this.#drawn.values()) marker.remove();
    this.#drawn.clear();
    this.#marked = undefined;
    this.#beacon?.remove();
    this.#beacon = null;
  }

  #clusterSpec(cluster: C, text: MarkerText<C, P>, events: () => MarkerEvents<C, P>): Spec {
    const groups = JSON.stringify(cluster.groups);
    const label = text.clusterLabel(cluster);
    const href = text.clusterHref(cluster);
    return {
      key: `c ${cluster.lng} ${cluster.lat} ${cluster.count} ${groups} ${cluster.bounds} ${label} ${href}`,
      at: cluster,
      radius: clusterRadius(cluster.count) + 3,
      markup: clusterMarkup(cluster.count, cluster.groups),
      label,
      href,
      cluster,
      listeners: { click: () => events().onCluster(cluster) },
    };
  }

  #pointSpec(point: P, text: MarkerText<C, P>, events: () => MarkerEvents<C, P>): Spec {
    const [group, label, href] = [text.groupOf(point), text.pointLabel(point), text.pointHref(point)];
    const key = `p ${point.id} ${point.lng} ${point.lat} ${group} ${point.pointQuality} ${label} ${href}`;
    return {
      key,
      at: point,
      radius: POINT_RADIUS + 6,
      markup: pointMarkup(group, point.pointQuality === "exact"),
      label,
      href,
      cluster: null,
      listeners: {
        click: () => events().onSelect(point),
        mouseover: () => this.#hover(key, point.id, events()),
        mouseout: () => this.#hover(null, null, events()),
      },
    };
  }

  /** Remembers who is under the pointer: a marker that goes away does not say that the pointer left it. */
  #hover(key: string | null, id: number | null, events: MarkerEvents<C, P>): void {
    this.#hovered = key;
    events.onHover(id);
  }

  #draw(spec: Spec): Drawn {
    const { at, radius, cluster, label, listeners } = spec;
    const link = linkOf(spec);
    link.addEventListener("click", (event) => {
      if (wantsLink(event)) event.stopPropagation();
      else event.preventDefault();
    });
    const icon = L.divIcon({ html: link, className: this.#pinClass, iconSize: [2 * radius, 2 * radius] });
    const marker = L.marker([at.lat, at.lng], { icon, keyboard: false, riseOnHover: true })
      .bindTooltip(tipOf(label), {
        direction: "top",
        offset: [0, -radius + 2],
        className: "map-tip",
        opacity: 1,
      })
      .on(listeners)
      .addTo(this.#map);
    return { marker, link, radius, cluster };
  }

  /** The drawn marker of the active place, or of the nearest cluster around it. */
  #activeMarker(): Drawn | undefined {
    const { id, at } = this.#active;
    if (id === null) return undefined;
    for (const [key, drawn] of this.#drawn) if (key.startsWith(`p ${id} `)) return drawn;
    if (!at) return undefined;
    const holds = ({ cluster }: Drawn) => {
      if (!cluster) return false;
      const [west, south, east, north] = cluster.bounds;
      return at.lng >= west && at.lng <= east && at.lat >= south && at.lat <= north;
    };
    const far = ({ marker }: Drawn) => marker.getLatLng().distanceTo([at.lat, at.lng]);
    return [...this.#drawn.values()].filter(holds).sort((a, b) => far(a) - far(b))[0];
  }

  #mark(): void {
    const active = this.#activeMarker();
    if (active !== this.#marked) {
      this.#marked?.link.classList.remove("map-active");
      this.#marked?.marker.setZIndexOffset(0);
      active?.link.classList.add("map-active");
      active?.marker.setZIndexOffset(10_000);
      this.#marked = active;
    }
    this.#beacon?.remove();
    this.#beacon = null;
    const { at, id } = this.#active;
    if (id === null || !at || (active && !active.cluster)) return;
    const icon = L.divIcon({ className: "map-beacon", iconSize: [12, 12] });
    this.#beacon = L.marker([at.lat, at.lng], {
      icon,
      keyboard: false,
      interactive: false,
      zIndexOffset: 20_000,
    });
    this.#beacon.addTo(this.#map);
  }
}
