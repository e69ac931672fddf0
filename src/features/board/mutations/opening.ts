import "server-only";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";

const ACTION = "post.open";

/**
 * Writes down that an organizer opened a post that is for organizers only: once a person, post and day (UTC).
 * @throws UnavailableError when the database does not answer: what cannot be logged is not to be shown
 */
export async function logPrivateOpening(
  { actor }: Permit<"post.review">,
  post: { id: string },
  now: Date,
): Promise<void> {
  const about = { actorId: actor.id, action: ACTION, subjectType: "post", subjectId: post.id } as const;
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const known = await tx.logEntry.count({ where: { ...about, createdAt: { gte: day } } });
      if (known === 0) await recordLogEntry(tx, about);
    }),
  );
}
