import { loadPermitted } from "@/lib/page-access";
import { getSettings, listAvoidedBy } from "../data/settings";
import { countUnread } from "../data/threads";
import { canConverse } from "../permissions";
import type { AvoidedDto } from "../types";

/** What belongs to messages on one's own account page. */
export function loadMessagesSettings() {
  return loadPermitted(canConverse, async (permit) => {
    const rows = await listAvoidedBy(permit);
    const avoided = rows.map(
      ({ id, scope, createdAt, avoided: person, hasWritten }): AvoidedDto => ({
        ...{ id, scope, since: createdAt.toISOString() },
        name: hasWritten && person.nameAudience !== "nobody" ? person.name : "",
      }),
    );
    return { ...(await getSettings(permit)), avoided, unread: await countUnread(permit.actor.id) };
  });
}
