import { loadPermitted } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { listReportedTalk } from "../data/reports";
import { logOpening } from "../mutations/report";
import { canJudgeTalk, canSeeReportedTalk } from "../permissions";
import type { ReportedTalk } from "../types";

/** What of groups was reported, the riskiest first, but nothing that the organizer wrote herself. */
export function loadReportedTalk(locale: string) {
  return loadPermitted(canSeeReportedTalk, async (permit): Promise<ReportedTalk[]> => {
    const all = await listReportedTalk(permit, locale);
    return all.filter((one) => !isDenied(canJudgeTalk(permit.actor, one))).map(({ authorId, ...one }) => one);
  });
}

/** One of them; that it was opened is written down where it was for members alone. Null where none waits. */
export function loadReportedOne(id: string, locale: string) {
  return loadPermitted(canSeeReportedTalk, async (permit): Promise<ReportedTalk | null> => {
    const found = (await listReportedTalk(permit, locale)).find((one) => one.id === id);
    const decision = canJudgeTalk(permit.actor, found ?? null);
    if (!found || isDenied(decision)) return null;
    if (!found.isPublic) await logOpening(decision, id);
    const { authorId, ...one } = found;
    return one;
  });
}
