import "server-only";
import { dayOf } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { log } from "@/lib/log";

/** Milliseconds that counts are gathered before they are written. */
const GATHER = 60_000;
/** Entries and days that are gathered at most; what is more is not counted. */
const MOST_GATHERED = 50_000;

type Gathered = { counts: Map<string, number>; timer: NodeJS.Timeout | null };
// Pages and routes each get a copy of this module.
const shared = globalThis as typeof globalThis & { commonsViews?: Gathered };
const gathered = (): Gathered => (shared.commonsViews ??= { counts: new Map(), timer: null });

function add(key: string, count: number): void {
  const { counts } = gathered();
  if (counts.has(key) || counts.size < MOST_GATHERED) counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Counts that the page of an entry was opened: in memory, written a minute later. Nothing about who. */
export function countView(initiativeId: number, now = new Date()): void {
  const state = gathered();
  add(`${initiativeId} ${dayOf(now)}`, 1);
  if (state.timer) return;
  state.timer = setTimeout(() => {
    flushViews().catch(() => log.warn("views are written later"));
  }, GATHER);
  // A process that ends does not wait for it: a minute's views are no reason to.
  state.timer.unref();
}

/** Writes down what was counted; what cannot be written is kept for the next time. */
export async function flushViews(): Promise<void> {
  const state = gathered();
  if (state.timer) clearTimeout(state.timer);
  state.timer = null;
  const batch = [...state.counts];
  state.counts.clear();
  if (batch.length === 0) return;
  const rows = batch.map(([key, count]) => ({
    id: Number(key.split(" ")[0]),
    day: key.split(" ")[1] ?? "",
    count,
  }));
  const [ids, days, counts] = [
    rows.map(({ id }) => id),
    rows.map(({ day }) => day),
    rows.map(({ count }) => count),
  ];
  try {
    await withDatabase(
      () => db.$executeRaw`
        INSERT INTO initiative_view (initiative_id, day, count)
        SELECT v.id, v.day, v.count FROM unnest(${ids}::int[], ${days}::date[], ${counts}::int[]) AS v(id, day, count)
        WHERE EXISTS (SELECT 1 FROM initiative i WHERE i.id = v.id)
        ORDER BY v.id, v.day
        ON CONFLICT (initiative_id, day) DO UPDATE SET count = initiative_view.count + excluded.count`,
    );
  } catch (error) {
    for (const [key, count] of batch) add(key, count);
    throw error;
  }
}
