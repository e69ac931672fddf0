import "server-only";
import { endSessions } from "@/lib/auth/session";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";

/** Ends one session of whoever asks; one that is not theirs, or is gone already, stays as it is. */
export async function endSession({ actor }: Permit<"sessions.manage">, id: string): Promise<void> {
  await withDatabase(() => db.session.deleteMany({ where: { id, personId: actor.id } }));
}

/** Ends all sessions of whoever asks, this one included. */
export async function endAllSessions({ actor }: Permit<"sessions.manage">): Promise<void> {
  await withDatabase(() => endSessions(actor.id));
}
