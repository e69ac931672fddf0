import { ORGANIZER_ACTIVE_DAYS } from "../constants";
import { wasOrganizerHere } from "../data/organizers";

const DAY = 86_400_000;
/** Milliseconds that an answer is good for: a promise of weeks need not be asked about with every page. */
const KEPT = 5 * 60_000;

// Pages and routes each get a copy of this module.
const shared = globalThis as typeof globalThis & { commonsPromise?: { at: number; isMade: boolean } };

/** Whether the board may promise that organizers look: one was here in the last 14 days. @throws UnavailableError */
export async function mayPromise(now: Date): Promise<boolean> {
  const known = shared.commonsPromise;
  if (known && Math.abs(now.getTime() - known.at) < KEPT) return known.isMade;
  const isMade = await wasOrganizerHere(new Date(now.getTime() - ORGANIZER_ACTIVE_DAYS * DAY));
  shared.commonsPromise = { at: now.getTime(), isMade };
  return isMade;
}
