import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { db, withDatabase } from "@/lib/db";
import type { Network } from "@/lib/guarded-get";
import { OUR_FAULT, RUN_SECONDS, VISIT_DELAY, VISITS_PER_RUN } from "../constants";
import { type DueWebsite, listDueWebsites } from "../data/websites";
import { type Visit, type Visitor, visitWebsite } from "../utils/visit";
import { afterVisit } from "../utils/website";

type Options = {
  signal?: AbortSignal;
  /** Milliseconds between two visits. */
  delay?: number;
  network?: Network;
};

const wasAnswered = (visit: Visit) => !("isAnswer" in visit) || visit.isAnswer;

/** Writes down what a visit found; something new is for editors to look at again. */
async function record({ initiativeId, url, before }: DueWebsite, visit: Visit, now: Date): Promise<void> {
  const found = { url, checkedAt: now, ...afterVisit(visit, { url, before, now }) };
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const known = await tx.websiteCheck.findUnique({ where: { initiativeId } });
      const isKnown = known?.url === url && known.state === found.state && known.movedTo === found.movedTo;
      const seenAt = isKnown ? known.seenAt : null;
      // The entry may be gone by now.
      if ((await tx.initiative.count({ where: { id: initiativeId } })) === 0) return;
      await tx.websiteCheck.upsert({
        where: { initiativeId },
        create: { initiativeId, ...found },
        update: { ...found, seenAt },
      });
    }),
  );
}

/**
 * Visits websites whose turn it is, one after the other with a pause between. When several in a row get no answer and
 * nobody gets one, it is our own connection, and nothing is written down against anybody.
 * @returns how many were visited, and how many did not work
 */
export async function checkWebsites(
  now: Date,
  { signal, delay = VISIT_DELAY, network }: Options = {},
): Promise<{ visited: number; failed: number }> {
  const visitor: Visitor = { robots: new Map(), ...(network && { network }) };
  const unanswered: [DueWebsite, Visit][] = [];
  const until = Date.now() + RUN_SECONDS * 1000;
  let answered = 0;
  let failed = 0;
  for (const due of await listDueWebsites(now, VISITS_PER_RUN)) {
    if (signal?.aborted || Date.now() > until || (answered === 0 && unanswered.length >= OUR_FAULT)) break;
    const visit = await visitWebsite(due.url, visitor);
    if (visit.found === "nothing" || visit.found === "silent") failed += 1;
    if (wasAnswered(visit)) {
      answered += 1;
      await record(due, visit, now);
    } else unanswered.push([due, visit]);
    if (delay > 0) await wait(delay);
  }
  const isOurFault = answered === 0 && unanswered.length >= OUR_FAULT;
  for (const [due, visit] of isOurFault ? [] : unanswered) await record(due, visit, now);
  return { visited: answered + unanswered.length, failed };
}
