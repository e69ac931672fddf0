import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { keyedHash } from "@/lib/secrets";
import { ASK_AGAIN_DAYS, ASK_PERSON_DAYS } from "../constants";
import { dueOn, isDue } from "./due";

/** How the database knows the token of a link. */
export const reviewHash = (token: string) => keyedHash("review", token);

/** Somebody who may be asked about an entry: who looks after it, or its own address (`personId` null). */
export type Asked = { initiativeId: number; personId: string | null };

/**
 * Whom to ask whether an entry is still right: those who look after it first, then the longest due. Nobody twice in a
 * run or a week, nor within two months about the same entry, nor who wants no such mail. Its own address is asked
 * only where it is shown on its page and nobody looks after it.
 */
export async function listToAsk(now: Date, most: number): Promise<Asked[]> {
  const again = daysFrom(now, -ASK_AGAIN_DAYS);
  const lately = daysFrom(now, -ASK_PERSON_DAYS);
  return withDatabase(
    () => db.$queryRaw<Asked[]>`
      WITH due AS (
        SELECT i.id, ${dueOn()} AS due_on, CASE WHEN i.email_public THEN lower(i.email) END AS email
        FROM initiative i WHERE ${isDue(now)}
      ), reachable AS (
        SELECT due.id, due.due_on, p.id AS person_id, p.id::text AS who
        FROM due JOIN steward s ON s.initiative_id = due.id JOIN person p ON p.id = s.person_id
        WHERE p.email IS NOT NULL AND p.banned_at IS NULL AND p.deleted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM review r WHERE r.person_id = p.id AND r.asked_at > ${lately})
        UNION ALL
        SELECT due.id, due.due_on, NULL, due.email FROM due
        WHERE due.email <> '' AND NOT EXISTS (SELECT 1 FROM steward s WHERE s.initiative_id = due.id)
          AND NOT EXISTS (SELECT 1 FROM review r JOIN initiative o ON o.id = r.initiative_id
            WHERE r.person_id IS NULL AND lower(o.email) = due.email
              AND (r.asked_at > ${lately} OR r.answer = 'stop'))
      ), free AS (
        SELECT DISTINCT ON (who) id, due_on, person_id FROM reachable a
        WHERE NOT EXISTS (SELECT 1 FROM review r WHERE r.initiative_id = a.id
          AND r.person_id IS NOT DISTINCT FROM a.person_id AND (r.asked_at > ${again} OR r.answer = 'stop'))
        ORDER BY who, due_on, id
      )
      SELECT id AS "initiativeId", person_id AS "personId" FROM free
      ORDER BY person_id IS NULL, due_on, id LIMIT ${most}`,
  );
}

/** What a link in a mail is about; null when nobody was sent such a one. */
export async function getReview(token: string) {
  return withDatabase(() =>
    db.review.findUnique({
      where: { tokenHash: reviewHash(token) },
      include: { initiative: { select: { slug: true } } },
    }),
  );
}
