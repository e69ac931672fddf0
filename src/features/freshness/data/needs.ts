import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { entrustedTo } from "./due";

type Curator = Permit<"directory.curate">;
/** How many wait, and since when the oldest does. */
export type Waiting = { count: number; oldest: Date | null };

/** Pairs of entries that may be one, either of which an editor is entrusted with. @throws UnavailableError */
export async function countPairs({ actor }: Curator): Promise<Waiting> {
  const mine = await entrustedTo(actor);
  const [row] = await withDatabase(
    () => db.$queryRaw<Waiting[]>`
      SELECT count(*)::int AS count, min(p.found_at) AS oldest FROM duplicate_pair p
      WHERE p.state = 'open' AND EXISTS (
        SELECT 1 FROM initiative i JOIN town t ON t.id = i.town_id
        WHERE i.id IN (p.first_id, p.second_id) AND ${mine})`,
  );
  return row ?? { count: 0, oldest: null };
}

/** Lists that were read and wait for somebody to look and apply them. @throws UnavailableError */
export async function countReadyImports(_permit: Curator): Promise<Waiting> {
  const answer = await withDatabase(() =>
    db.importBatch.aggregate({ where: { state: "ready" }, _count: true, _min: { createdAt: true } }),
  );
  return { count: answer._count, oldest: answer._min.createdAt };
}
