import "server-only";
import { endSessions } from "@/lib/auth/session";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";

/** Ends one session of whoever asks. @throws MissingError when it is not theirs, or gone already */
export async function endSession({ actor }: Permit<"sessions.manage">, id: string): Promise<void> {
  const { count } = await withDatabase(() => db.session.deleteMany({ where: { id, personId: actor.id } }));
  if (count === 0) throw new MissingError();
}

/** Ends all sessions of whoever asks, this one included. */
export async function endAllSessions({ actor }: Permit<"sessions.manage">): Promise<void> {
  await withDatabase(() => endSessions(actor.id));
}
