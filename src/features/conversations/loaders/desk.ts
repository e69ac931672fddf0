import { canOrganize } from "@/features/board/permissions/posts";
import { getActor } from "@/lib/auth/session";
import { loadPermitted } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { REPORT_CONTEXT } from "../constants";
import { getReported, listContext, listReported, listReportsOf } from "../data/desk";
import { logOpening } from "../mutations/desk";
import { canModerate } from "../permissions";
import { toReportedMessage } from "../serializers/desk";
import type { ReportedDto } from "../types";

/** Reported messages of the organizer's regions, the riskiest first: nothing of what was written. */
export function loadReported() {
  return loadPermitted(canOrganize, async (permit): Promise<ReportedDto[]> => {
    const all = await listReported(permit);
    return all
      .filter(({ row }) => !isDenied(canModerate(permit.actor, row.conversation)))
      .map(({ row, reports }) => ({
        messageId: row.id,
        reasons: [...new Set(reports.map(({ reason }) => reason))],
        region: row.conversation.post.town.region,
        reportedAt: reports.map(({ createdAt }) => createdAt).toSorted()[0] ?? "",
      }));
  });
}

/** One reported message, which is logged; null where none waits that the organizer may read. */
export function loadReportedMessage(id: string) {
  return loadPermitted(canOrganize, async () => {
    const row = await getReported(id);
    const decision = row && canModerate(await getActor(), row.conversation);
    if (!decision || isDenied(decision)) return null;
    await logOpening(decision, row.id);
    const context = await listContext(decision, row, REPORT_CONTEXT);
    return toReportedMessage(row, { context, reports: await listReportsOf(decision, row.id) });
  });
}
