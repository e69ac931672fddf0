import { create } from "qrcode";

/** Modules of empty margin that readers need. */
const MARGIN = 4;

/**
 * A QR code as SVG, dark on white in both color schemes, for cameras.
 * @param url absolute
 * @param label what it leads to, for those who can't point a camera at it
 */
export function QrCode({ url, label, className }: { url: string; label: string; className?: string }) {
  const { modules } = create(url, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * MARGIN;
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      className={className}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={darkModules(modules)} fill="#1e2a26" />
    </svg>
  );
}

/** The dark modules as one path: a stripe for each run of them in a row. */
function darkModules(modules: { size: number; get: (row: number, column: number) => number }): string {
  const { size } = modules;
  const stripes: string[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column < size && modules.get(row, column)) column++;
      stripes.push(`M${start + MARGIN} ${row + MARGIN}h${column - start}v1h-${column - start}z`);
    }
  }
  return stripes.join("");
}
