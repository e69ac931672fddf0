import { stringify } from "csv-stringify/sync";
import type { InitiativeDto } from "../types";

type Cell = string | number | null | undefined;

/** Columns of the spreadsheet, in order. */
const COLUMNS: Record<string, (initiative: InitiativeDto) => Cell> = {
  id: (it) => it.id,
  slug: (it) => it.slug,
  name: (it) => it.name,
  kind: (it) => it.kind,
  for: (it) => it.for.join(";"),
  summary: (it) => it.summary,
  lang: (it) => it.lang,
  address: (it) => it.address,
  locality: (it) => it.locality,
  town: (it) => it.town,
  county: (it) => it.county,
  region: (it) => it.region,
  lat: (it) => it.lat,
  lng: (it) => it.lng,
  pointQuality: (it) => it.pointQuality,
  waysConfirmed: (it) => waysOf(it, "confirmed"),
  waysUsual: (it) => waysOf(it, "usual"),
  website: (it) => it.website,
  status: (it) => it.status,
  verifiedAt: (it) => it.verifiedAt,
  listedAt: (it) => it.listedAt,
  distanceMiles: (it) => it.distanceMiles,
  source: (it) => it.source,
  licence: (it) => it.licence,
};

function waysOf(initiative: InitiativeDto, basis: "confirmed" | "usual"): string {
  return initiative.ways
    .filter((way) => way.basis === basis)
    .map(({ way }) => way)
    .join(";");
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
function safe(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  return cell && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : (cell ?? "");
}

const line = (cells: Cell[]): string => stringify([cells.map(safe)], { record_delimiter: "windows" });

/** The names of the columns. */
export function csvHeader(): string {
  return line(Object.keys(COLUMNS));
}

/** One initiative as a line of the spreadsheet (RFC 4180). */
export function toCsvLine(initiative: InitiativeDto): string {
  return line(Object.values(COLUMNS).map((cell) => cell(initiative)));
}
