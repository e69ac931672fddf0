import "server-only";
import { db, withDatabase } from "@/lib/db";

/**
 * Whether an organizer, one who promised, was here since a moment: seen signed in, or in the log.
 * @throws UnavailableError when the database does not answer
 */
export async function wasOrganizerHere(since: Date): Promise<boolean> {
  const [row] = await withDatabase(
    () => db.$queryRaw<{ here: boolean }[]>`
      SELECT EXISTS (
        SELECT 1 FROM role_grant g JOIN person p ON p.id = g.person_id
        WHERE g.role = 'organizer' AND g.promised_at IS NOT NULL
          AND p.banned_at IS NULL AND p.deleted_at IS NULL
          AND (EXISTS (SELECT 1 FROM session s WHERE s.person_id = p.id AND s.last_seen_at >= ${since})
            OR EXISTS (SELECT 1 FROM log_entry l WHERE l.actor_id = p.id::text AND l.created_at >= ${since}))
      ) AS here`,
  );
  return row?.here ?? false;
}
