import L from "leaflet";
import { halfWidth, isNamedAt, LABEL_SIZE, obstaclesOf, type PlacedLabel, placeLabels } from "./labels";
import type { ClusterShape, LngLat, MapData, MapLabel, PointShape } from "./types";

const SVG = "http://www.w3.org/2000/svg";
/** How far beyond the view names are laid out, in views, so that a short drag brings no blank strip. */
const AROUND = 0.25;

function drawName({ label, at, dx, dy }: PlacedLabel): L.Marker {
  const svg = document.createElementNS(SVG, "svg");
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("class", `map-name map-name-${label.kind}`);
  text.setAttribute("x", String(dx));
  text.setAttribute("y", String(dy + 4));
  text.textContent = label.name;
  svg.append(text);
  const icon = L.divIcon({ html: svg as unknown as HTMLElement, className: "map-name-at", iconSize: [0, 0] });
  return L.marker([at.lat, at.lng], { icon, pane: "names", keyboard: false, interactive: false });
}

/** Names on a Leaflet map, chosen anew after each move; those that keep their place are not touched. */
export class NameLayer {
  readonly #map: L.Map;
  readonly #drawn = new Map<string, L.Marker>();

  constructor(map: L.Map) {
    this.#map = map;
  }

  show(labels: readonly MapLabel[], data: MapData<ClusterShape, PointShape>): void {
    const zoom = this.#map.getZoom();
    const seen = this.#map.getBounds().pad(AROUND);
    const pixelOf = ({ lng, lat }: LngLat) => this.#map.latLngToLayerPoint([lat, lng]);
    const named = labels.filter((label) => isNamedAt(label, zoom) && seen.contains([label.lat, label.lng]));
    const placed = placeLabels(named, obstaclesOf(data), pixelOf).filter((p) => this.#isWhole(p.label));
    const wanted = new Map(placed.map((p) => [`${p.label.name} ${p.at.lng} ${p.at.lat} ${p.dx} ${p.dy}`, p]));
    for (const [key, marker] of this.#drawn) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.#drawn.delete(key);
    }
    for (const [key, p] of wanted) {
      if (!this.#drawn.has(key)) this.#drawn.set(key, drawName(p).addTo(this.#map));
    }
  }

  /** Waters and states reach far: their names wait until they fit into the view. */
  #isWhole(label: MapLabel): boolean {
    if (label.kind === "town" || label.kind === "place") return true;
    const { x, y } = this.#map.latLngToContainerPoint([label.lat, label.lng]);
    const size = this.#map.getSize();
    const half = halfWidth(label);
    return x > half && x < size.x - half && y > LABEL_SIZE[label.kind] && y < size.y - LABEL_SIZE[label.kind];
  }

  clear(): void {
    for (const marker of this.#drawn.values()) marker.remove();
    this.#drawn.clear();
  }
}
