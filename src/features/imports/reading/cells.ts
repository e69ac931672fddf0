import { LONGEST_CELL, MOST_COLUMNS } from "../constants";

/** How deep things in things are looked into. */
const DEEPEST = 3;

function addCells(cells: Map<string, string>, name: string, value: unknown, depth: number): void {
  if (value === null || value === undefined || cells.size >= MOST_COLUMNS) return;
  const isList = Array.isArray(value);
  if (isList && value.every((one) => typeof one !== "object" || one === null)) {
    cells.set(name, value.join(";").slice(0, LONGEST_CELL + 1));
  } else if (typeof value === "object" && depth < DEEPEST) {
    for (const [key, one] of Object.entries(value))
      addCells(cells, name ? `${name}.${key}` : key, one, depth + 1);
  } else if (typeof value !== "object")
    cells.set(name.slice(0, 80), String(value).slice(0, LONGEST_CELL + 1));
}

/** An object as cells by name: "a.b" for what is in things, lists of texts with ";" between them. */
export function toCells(object: Record<string, unknown>): Record<string, string> {
  const cells = new Map<string, string>();
  addCells(cells, "", object, 0);
  return Object.fromEntries(cells);
}
