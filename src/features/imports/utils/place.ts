import type { Gazetteer } from "@/features/places/gazetteer";
import type { LatLng } from "@/features/places/types";
import type { Changes } from "@/features/proposals/types";
import { readPlace } from "@/features/proposals/utils/place";
import type { ImportField, RowProblem } from "../types";
import { shorten } from "./cell";
import { isOurCountry, isOurState, readPoint, splitAddress, splitPoint } from "./point";

type Cells = Partial<Record<ImportField, string>>;
type ColumnOf = (field: ImportField) => string | null;

/** Where things are looked up. */
export type PlaceContext = { gazetteer: Gazetteer; isInState: (point: LatLng) => boolean };

/** What a row says of its place. */
export type RowPlace = { changes: Changes; hasPoint: boolean; problems: RowProblem[] };

const nobody = async () => null;
const wrong = (column: string | null, code: string, value = ""): RowPlace => ({
  changes: {},
  hasPoint: false,
  problems: [{ column, code, ...(value && { value: shorten(value) }) }],
});

/** The parts of an address in one line stand where the row has no column of their own for them. */
function withAddress(cells: Cells): Cells {
  if (!cells.fullAddress) return cells;
  const parts = splitAddress(cells.fullAddress);
  const filled = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
  return { ...filled, ...cells };
}

/** The point of a row, mended where that is beyond doubt. */
function pointOf(cells: Cells, columnOf: ColumnOf, { isInState }: PlaceContext) {
  const both = cells.latLng ? splitPoint(cells.latLng) : null;
  if (cells.latLng && !both) return wrong(columnOf("latLng"), "@proposals.errors.degrees", cells.latLng);
  const [lat = "", lng = ""] = both ?? [cells.lat, cells.lng];
  const column = columnOf(both ? "latLng" : "lat");
  if (!lat && !lng) return null;
  if (!lat || !lng) return wrong(columnOf(lat ? "lng" : "lat"), "@proposals.errors.bothDegrees");
  const read = readPoint(lat, lng, isInState);
  if ("point" in read) return { ...read, column };
  const code = read.problem === "degrees" ? "@proposals.errors.degrees" : "outside";
  return wrong(column, code, `${lat}, ${lng}`);
}

/** What the gazetteer is asked: the town, the ZIP, or the town nearest to the point. */
function nameOf(cells: Cells, point: LatLng | null, { gazetteer }: PlaceContext): string {
  if (cells.town) return cells.town;
  if (cells.zip && gazetteer.resolve(cells.zip)) return cells.zip;
  return (point && gazetteer.nearestTowns(point, 1)[0]?.name) ?? "";
}

/** Where a row is, as far as it says so. Other states, unknown towns and points that cannot be are problems. */
export async function readRowPlace(
  given: Cells,
  columnOf: ColumnOf,
  context: PlaceContext,
): Promise<RowPlace> {
  const cells = withAddress(given);
  const columnFor = (field: ImportField) => (given[field] ? columnOf(field) : columnOf("fullAddress"));
  if (cells.country && !isOurCountry(cells.country))
    return wrong(columnFor("country"), "country", cells.country);
  if (cells.state && !isOurState(cells.state)) return wrong(columnFor("state"), "state", cells.state);
  const point = pointOf(cells, columnOf, context);
  if (point && "problems" in point) return point;
  const typed = {
    address: cells.address ?? "",
    locality: cells.locality ?? "",
    zip: cells.zip?.slice(0, 5) || null,
  };
  const town = nameOf(cells, point?.point ?? null, context);
  if (town === "") return { changes: named(typed), hasPoint: false, problems: [] };
  const [lat, lng] = [point?.point.lat ?? null, point?.point.lng ?? null];
  const answer = await readPlace(
    { ...typed, town, lat, lng },
    { gazetteer: context.gazetteer, geocode: nobody, before: null },
  );
  if ("problem" in answer) {
    const isTown = answer.problem.field === "town";
    const [close] = isTown ? context.gazetteer.suggest(town) : [];
    return isTown
      ? wrong(columnFor("town"), "town", close ? `${town} (${close}?)` : town)
      : wrong(point?.column ?? null, "far", town);
  }
  const { town: _, ...place } = answer.place;
  const notes: RowProblem[] = point?.mended
    ? [{ column: point.column, code: point.mended, isNote: true }]
    : [];
  if (!cells.town && !cells.zip)
    notes.push({ column: point?.column ?? null, code: "nearest", value: town, isNote: true });
  return { changes: named(place), hasPoint: point !== null, problems: notes };
}

/** Only what is filled. */
function named(place: Changes): Changes {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== "" && value !== null));
}
