import L from "leaflet";
import { type GeoFile, linePath, type PackedLine, type Position, ringPath, unpack } from "./geo-path";
import { GEO_ORIGIN, MAX_ZOOM, SOFT_UNITS } from "./projection";

/** What Leaflet's Renderer keeps for those who extend it, as its own Canvas does. */
type RendererParts = {
  _map: L.Map & { _animatingZoom?: boolean };
  _container: HTMLCanvasElement;
  _bounds?: L.Bounds;
  _update: () => void;
};

type Shapes = Record<"hard" | "soft" | "zone" | "border" | "counties" | "states", Path2D>;

/** Corners are worth rounding from this zoom on. */
const SOFT_ZOOM = 9.5;
/** Pixels of the screen beyond this make the canvas heavier and nothing clearer. */
const MAX_PIXEL_RATIO = 2;

const COLORS = {
  far: "--map-shoal-far",
  near: "--map-shoal-near",
  outside: "--land-outside",
  outline: "--map-outline",
  states: "--map-states",
  land: "--land",
  coast: "--coast",
  counties: "--map-counties",
} as const;
type Colors = Record<keyof typeof COLORS, string>;

/** Paths in pixels at the deepest zoom: whole numbers that a canvas keeps exactly. */
function shapesOf(geo: GeoFile): Shapes {
  const perUnit = 2 ** (MAX_ZOOM - geo.zoom);
  const place = (line: PackedLine): Position[] => unpack(line).map(([x, y]) => [x * perUnit, y * perUnit]);
  const join = (lines: PackedLine[], path: (line: Position[]) => string) =>
    new Path2D(lines.map((line) => path(place(line))).join(""));
  return {
    hard: join(geo.land, (ring) => ringPath(ring)),
    soft: join(geo.land, (ring) => ringPath(ring, SOFT_UNITS * perUnit)),
    zone: join(geo.zone, (ring) => ringPath(ring)),
    border: join(geo.border, linePath),
    counties: join(geo.counties, linePath),
    states: join(geo.states, linePath),
  };
}

/** Canvas can't read style sheets: the browser resolves each color on a hidden element. */
function readColors(inside: HTMLElement): Colors {
  const probe = document.createElement("i");
  probe.hidden = true;
  inside.append(probe);
  const colors = Object.fromEntries(
    Object.entries(COLORS).map(([name, variable]) => {
      probe.style.color = `var(${variable})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colors as Colors;
}

function paint(ctx: CanvasRenderingContext2D, shapes: Shapes, colors: Colors, zoom: number): void {
  const scale = 2 ** (zoom - MAX_ZOOM);
  const land = zoom < SOFT_ZOOM ? shapes.hard : shapes.soft;
  const stroke = (path: Path2D, color: string, width: number, dash: number[] = []) => {
    ctx.strokeStyle = color;
    ctx.lineWidth = width / scale;
    ctx.setLineDash(dash.map((n) => n / scale));
    ctx.stroke(path);
  };
  const fill = (color: string) => {
    ctx.fillStyle = color;
    ctx.fill(land);
  };
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  stroke(land, colors.far, 22);
  stroke(land, colors.near, 9);
  fill(colors.outside);
  stroke(land, colors.outline, 1);
  stroke(shapes.states, colors.states, 1);
  ctx.save();
  ctx.clip(shapes.zone);
  fill(colors.land);
  stroke(land, colors.coast, 1.25);
  ctx.restore();
  stroke(shapes.counties, colors.counties, 1, [1, 4]);
  stroke(shapes.border, colors.coast, 1.75);
}

/** The base map as a layer: one canvas a little larger than the view, painted anew after every move. */
export class ChartLayer extends L.Renderer {
  #shapes: Shapes | null = null;
  #colors: Colors | null = null;

  constructor() {
    super({ pane: "chart", padding: 0.3 });
  }

  /** Shows the base map; until then there is only water. */
  setGeo(geo: GeoFile): void {
    this.#shapes = shapesOf(geo);
    this.refresh();
  }

  /** Paints again with the colors of now, after the color scheme changed. */
  refresh(): void {
    this.#colors = null;
    if (this.#parts._map) this.#parts._update();
  }

  get #parts(): RendererParts {
    return this as unknown as RendererParts;
  }

  // Leaflet calls the following by these names.

  _initContainer(): void {
    this.#parts._container = L.DomUtil.create("canvas", "map-canvas");
  }

  _destroyContainer(): void {
    this.#parts._container.remove();
  }

  _updatePaths(): void {}

  _update(): void {
    const parts = this.#parts;
    if (parts._map._animatingZoom && parts._bounds) return;
    (L.Renderer.prototype as unknown as RendererParts)._update.call(this);
    const { _map: map, _container: canvas, _bounds: bounds } = parts;
    const corner = bounds?.min;
    if (!bounds || !corner) return;
    const size = bounds.getSize();
    const ratio = Math.min(window.devicePixelRatio, MAX_PIXEL_RATIO);
    canvas.width = Math.round(size.x * ratio);
    canvas.height = Math.round(size.y * ratio);
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    L.DomUtil.setPosition(canvas, corner);
    const ctx = canvas.getContext("2d");
    if (!ctx || !this.#shapes) return;
    this.#colors ??= readColors(map.getContainer());
    const zoom = map.getZoom();
    const origin = map.latLngToLayerPoint([GEO_ORIGIN.lat, GEO_ORIGIN.lng]).subtract(corner);
    const scale = 2 ** (zoom - MAX_ZOOM) * ratio;
    ctx.setTransform(scale, 0, 0, scale, origin.x * ratio, origin.y * ratio);
    paint(ctx, this.#shapes, this.#colors, zoom);
  }
}
