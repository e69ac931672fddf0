import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { MailChoice } from "../constants";

/** Ends mail of one group to one person. Whoever is in it no more gets none anyway. */
export async function leaveGroupMail(
  { personId, groupId }: { personId: string; groupId: string },
  choice: MailChoice,
): Promise<void> {
  const data = {
    ...(choice !== "talk" && { wantsAnnouncements: false }),
    ...(choice !== "announcements" && { wantsTalk: false }),
  };
  await withDatabase(() => db.groupMember.updateMany({ where: { personId, groupId }, data }));
}
