import { dayOf } from "@/lib/days";
import { DEAD_AFTER } from "../constants";
import type { WebsiteState } from "../types";
import type { Visit } from "./visit";

/** What is known of a website before a visit. */
type Before = { url: string; failures: number; checkedAt: Date } | null;

/**
 * What a visit makes of what was known: failures count one a day, in a row, and only several of them make a website
 * dead.
 */
export function afterVisit(
  visit: Visit,
  { url, before, now }: { url: string; before: Before; now: Date },
): { state: WebsiteState; failures: number; httpStatus: number | null; movedTo: string | null } {
  const more = { httpStatus: visit.status, movedTo: visit.found === "moved" ? visit.to : null };
  if (visit.found !== "nothing" && visit.found !== "silent")
    return { state: visit.found, failures: 0, ...more };
  const known = before?.url === url ? before : null;
  const isSameDay = known !== null && known.failures > 0 && dayOf(known.checkedAt) === dayOf(now);
  const failures = isSameDay ? known.failures : (known?.failures ?? 0) + 1;
  return { state: failures >= DEAD_AFTER[visit.found] ? "dead" : "failing", failures, ...more };
}
