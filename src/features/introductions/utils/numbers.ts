/** Below this a count says too much about the few that it counts. */
const FEW = 10;

/** How many of one category or region were met, and how many not. */
export type Tally = { key: string; met: number; unmet: number };

/** A count that may be shown: as it is, "a few", or left out to protect another. */
export type Shown = number | "few" | "hidden";
export type ShownTally = { key: string; met: Shown; unmet: Shown };
export type ShownTable = { rows: ShownTally[]; met: Shown; unmet: Shown };

/**
 * One column as it may be shown: counts from 1 to 9 are "few". Where the sum is shown, what is hidden must not follow
 * from it: two at least are hidden, and ten at least together; others are left out until that is so, the smallest
 * first. Where that can't be, the sum is left out.
 */
export function showColumn(counts: readonly number[]): { cells: Shown[]; total: Shown } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const cells: Shown[] = counts.map((count) => (count > 0 && count < FEW ? "few" : count));
  if (!cells.includes("few")) return { cells, total: total > 0 && total < FEW ? "few" : total };
  const bySize = counts
    .map((count, at) => ({ count, at }))
    .toSorted((a, b) => a.count - b.count || a.at - b.at);
  const isSafe = () => {
    const hidden = counts.filter((_, at) => typeof cells[at] !== "number");
    return hidden.length > 1 && hidden.reduce((sum, count) => sum + count, 0) >= FEW;
  };
  for (const { count, at } of bySize) {
    if (isSafe()) break;
    if (count >= FEW) cells[at] = "hidden";
  }
  return { cells, total: isSafe() ? total : "hidden" };
}

/** Counts of categories or regions as everybody may see them. There are no sums over a row: met and unmet stand alone. */
export function showTable(tallies: readonly Tally[]): ShownTable {
  const met = showColumn(tallies.map((tally) => tally.met));
  const unmet = showColumn(tallies.map((tally) => tally.unmet));
  return {
    rows: tallies.map(({ key }, at) => ({ key, met: met.cells[at] ?? 0, unmet: unmet.cells[at] ?? 0 })),
    met: met.total,
    unmet: unmet.total,
  };
}

/** The median of days, whole; null below ten. */
export function medianDays(days: readonly number[]): number | null {
  if (days.length < FEW) return null;
  const sorted = days.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    sorted[Math.floor(sorted.length / 2)] ?? 0,
  ];
  return Math.round((low + high) / 2);
}

/** How many in a hundred both said yes, to the next five; null below ten. */
export function yesRate(agreed: number, ended: number): number | null {
  const all = agreed + ended;
  return all < FEW ? null : Math.round((agreed / all) * 20) * 5;
}
