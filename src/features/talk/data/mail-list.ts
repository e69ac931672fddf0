import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { TalkGroup } from "../types";
import { GROUP_HEAD, headOf } from "./groups";

/** Which mail of a group somebody gets; none when she is in it no more. */
export type MailWishes = { group: TalkGroup | null; announcements: boolean; talk: boolean };

/** @throws UnavailableError */
export async function getMailWishes(
  { personId, groupId }: { personId: string; groupId: string },
  locale: string,
): Promise<MailWishes> {
  const row = await withDatabase(() =>
    db.groupMember.findUnique({
      where: { groupId_personId: { groupId, personId } },
      include: { group: GROUP_HEAD },
    }),
  );
  if (!row) return { group: null, announcements: false, talk: false };
  return {
    group: headOf(row.group, locale),
    announcements: row.wantsAnnouncements,
    talk: row.wantsTalk,
  };
}
