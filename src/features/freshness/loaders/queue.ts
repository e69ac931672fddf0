import { canCurate } from "@/features/proposals/permissions";
import { env } from "@/lib/env";
import { loadPermitted } from "@/lib/page-access";
import { countQueue, listStale } from "../data/queue";
import { getLastVisit } from "../data/websites";
import { readQueueView } from "../schema";

/** One page of what an editor should look at, with how much there is of each. */
export function loadStale(params: Record<string, string | string[] | undefined>, now = new Date()) {
  const view = readQueueView(params);
  return loadPermitted(canCurate, async (permit) => ({
    show: view.show,
    queue: await listStale(permit, view, now),
    counts: {
      due: await countQueue(permit, "due", now),
      websites: await countQueue(permit, "websites", now),
    },
    checksWebsites: env.checksWebsites,
    lastVisit: (await getLastVisit())?.toISOString() ?? null,
  }));
}
