import { canSeeDesk } from "@/features/people/permissions/roles";
import { loadPermitted } from "@/lib/page-access";
import { listDoing } from "../data/doing";
import type { DoingDto } from "../types";

/** Milliseconds that the numbers are kept: of 100,000 entries they take three seconds (`docs/performance.md`). */
const KEPT = 600_000;

type Kept = { countedAt: number; months: Promise<DoingDto[]> };
// Pages and routes each get a copy of this module.
const shared = globalThis as typeof globalThis & { commonsDoing?: Kept | undefined };

/** How the directory is doing, for whoever may open the desk; as it was at most ten minutes ago. */
export function loadDoing(now = new Date()) {
  return loadPermitted(canSeeDesk, async (permit) => {
    const known = shared.commonsDoing;
    if (known && now.getTime() - known.countedAt < KEPT) return known.months;
    const fresh: Kept = { countedAt: now.getTime(), months: listDoing(permit, now) };
    shared.commonsDoing = fresh;
    // What failed is not kept: the next one counts again.
    fresh.months.catch(() => {
      if (shared.commonsDoing === fresh) shared.commonsDoing = undefined;
    });
    return fresh.months;
  });
}
