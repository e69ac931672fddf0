/** A line or ring as x0, y0, dx1, dy1, dx2, dy2 …; a ring does not repeat its first point. */
export type PackedLine = readonly number[];
export type Position = readonly [x: number, y: number];

/** One file under `public/geo/`: integer web-mercator pixels at `zoom`, counted from `GEO_ORIGIN`. */
export type GeoFile = {
  zoom: number;
  /** Rings: coast and islands. */
  land: PackedLine[];
  /** Ring: the state's land border, closed far out at sea. What of `land` is inside is the state. */
  zone: PackedLine[];
  /** Lines: the state's border on land. */
  border: PackedLine[];
  /** Lines: between counties of the state. */
  counties: PackedLine[];
  /** Lines: between other states. */
  states: PackedLine[];
};

/** Deltas back to positions. */
export function unpack(line: PackedLine): Position[] {
  const positions: Position[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < line.length; i += 2) {
    x += line[i] ?? 0;
    y += line[i + 1] ?? 0;
    positions.push([x, y]);
  }
  return positions;
}

const toward = (from: Position, to: Position, cut: number): Position => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = length === 0 ? 0 : Math.min(0.45, cut / length);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
};

/** Writes whole numbers relative to the last point: short, and exact in the 32-bit floats of a canvas. */
function pen() {
  let text = "";
  let x = 0;
  let y = 0;
  const step = (base: Position, p: Position): string => {
    const dx = Math.round(p[0]) - base[0];
    const dy = Math.round(p[1]) - base[1];
    return `${dx}${dy < 0 ? "" : " "}${dy}`;
  };
  return {
    move: (command: "m" | "l" | "q", ...points: Position[]) => {
      text += command + points.map((p) => step([x, y], p)).join(" ");
      const last = points.at(-1) ?? [x, y];
      [x, y] = [Math.round(last[0]), Math.round(last[1])];
    },
    text: () => text,
  };
}

/** Path text of a line in whole numbers (scale positions up first where that is too coarse). */
export function linePath(line: readonly Position[]): string {
  if (line.length < 2) return "";
  const draw = pen();
  line.forEach((p, i) => {
    draw.move(i === 0 ? "m" : "l", p);
  });
  return draw.text().replace(/^m/, "M");
}

/**
 * Path text of a ring in whole numbers, its corners rounded by at most `cut` units. The source keeps few points
 * a mile: close up, an unrounded coast looks cut with scissors.
 */
export function ringPath(ring: readonly Position[], cut = 0): string {
  if (ring.length < 3) return "";
  const draw = pen();
  for (const [i, corner] of ring.entries()) {
    const command = i === 0 ? "m" : "l";
    if (cut === 0) {
      draw.move(command, corner);
      continue;
    }
    const before = ring[(i + ring.length - 1) % ring.length] as Position;
    const after = ring[(i + 1) % ring.length] as Position;
    draw.move(command, toward(corner, before, cut));
    draw.move("q", corner, toward(corner, after, cut));
  }
  return `${draw.text().replace(/^m/, "M")}z`;
}
