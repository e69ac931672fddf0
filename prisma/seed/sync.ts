import { isDeepStrictEqual } from "node:util";

/** Reads and writes of one table, as far as syncing needs them. */
export type Table<Row> = {
  read: () => Promise<Row[]>;
  create: (rows: Row[]) => Promise<unknown>;
  update: (row: Row) => Promise<unknown>;
};

/**
 * Makes a reference table hold `rows`, compared by `key`: missing ones are created, different ones
 * updated, equal ones not touched (so that nothing is bumped), others left alone.
 * @returns how many rows were written
 */
export async function syncRows<Row extends object>(
  rows: Row[],
  key: keyof Row,
  table: Table<Row>,
): Promise<number> {
  const existing = new Map((await table.read()).map((row) => [row[key], row]));
  const missing = rows.filter((row) => !existing.has(row[key]));
  const changed = rows.filter((row) => {
    const found = existing.get(row[key]);
    return found && !isDeepStrictEqual({ ...found, ...row }, found);
  });
  if (missing.length) await table.create(missing);
  for (const row of changed) await table.update(row);
  return missing.length + changed.length;
}
