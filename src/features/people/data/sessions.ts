import "server-only";
import { db, withDatabase } from "@/lib/db";

/** Where somebody is signed in, last used first. */
export async function listSessions(personId: string) {
  return withDatabase(() =>
    db.session.findMany({
      where: { personId, expiresAt: { gt: new Date() } },
      orderBy: { lastSeenAt: "desc" },
      select: { id: true, device: true, isShared: true, createdAt: true, lastSeenAt: true },
    }),
  );
}
