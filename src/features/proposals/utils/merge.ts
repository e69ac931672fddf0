import { sameValue } from "@/lib/same-value";
import { ENTRY_FIELDS, type EntryField, PLACE_GROUP } from "../constants";
import type { Changes, EntryValues, FieldConflict, Merged } from "../types";

/** What is remembered of a change, as far as it is needed to go back. */
type Past = { version: number; before: Record<string, unknown> | null; redacted: readonly string[] };

/**
 * Fields as they were at a version: what later changes remember of before them.
 * @param revisions of the entry, in any order
 * @returns the values of the fields that changed since; a field that was blanked is in `unknown`
 */
export function valuesAt(
  version: number,
  revisions: readonly Past[],
): { values: Record<string, unknown>; unknown: Set<string> } {
  const values: Record<string, unknown> = {};
  const unknown = new Set<string>();
  const later = revisions.filter((one) => one.version > version).sort((a, b) => a.version - b.version);
  for (const { before, redacted } of later) {
    for (const [field, value] of Object.entries(before ?? {})) {
      if (field in values || unknown.has(field)) continue;
      if (redacted.includes(field)) unknown.add(field);
      else values[field] = value;
    }
  }
  return { values, unknown };
}

/**
 * Lays changes that started from an older version over an entry as it is now: three ways, by field. What nobody else
 * touched, or touched alike, goes together by itself; the place counts as one field.
 * @param base what changed since that version, as it was (`valuesAt`)
 */
export function mergeChanges(
  changes: Changes,
  current: EntryValues,
  base: ReturnType<typeof valuesAt>,
): Merged {
  const hasMoved = (field: string) =>
    base.unknown.has(field) ||
    (field in base.values && !sameValue(base.values[field], current[field as EntryField]));
  const named = ENTRY_FIELDS.filter((field) => field in changes);
  const isOpen = (field: EntryField) => !sameValue(changes[field], current[field]);
  const placeMoved = PLACE_GROUP.some(hasMoved);
  const conflicts: FieldConflict[] = [];
  const patch: Record<string, unknown> = {};
  for (const field of named.filter(isOpen)) {
    if (hasMoved(field) || (placeMoved && PLACE_GROUP.includes(field))) {
      const was = base.unknown.has(field)
        ? {}
        : { base: field in base.values ? base.values[field] : current[field] };
      conflicts.push({ field, ...was, current: current[field], proposed: changes[field] });
    } else patch[field] = changes[field];
  }
  return { patch: patch as Changes, conflicts };
}

/** The fields of `values` that differ from those of `from`. */
export function changedFields(values: EntryValues, from: EntryValues): Changes {
  const changed = ENTRY_FIELDS.filter((field) => !sameValue(values[field], from[field]));
  return Object.fromEntries(changed.map((field) => [field, values[field]])) as Changes;
}
