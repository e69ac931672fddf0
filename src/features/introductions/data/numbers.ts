import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { Tally } from "../utils/numbers";

/** What the numbers are made of. Nothing of any one person. */
export type RawNumbers = {
  byCategory: Tally[];
  byRegion: Tally[];
  /** Days from being open to the first contact, one for each need that had one. */
  contactDays: number[];
  agreed: number;
  ended: number;
};

type Row = { key: string; met: number; unmet: number };

/**
 * Counts needs that ended, and introductions whose closing day has come, up to a moment.
 * @throws UnavailableError when the database does not answer
 */
export async function countOutcomes(until: Date): Promise<RawNumbers> {
  return withDatabase(async () => {
    const tally = (by: "category" | "region") => db.$queryRaw<Row[]>`
      SELECT CASE WHEN ${by} = 'category' THEN post.category::text ELSE town.region END AS key,
        count(*) FILTER (WHERE post.outcome IN ('met_here', 'met_elsewhere'))::int AS met,
        count(*) FILTER (WHERE post.state = 'expired' OR post.outcome = 'not_met')::int AS unmet
      FROM post JOIN town ON town.id = post.town_id
      WHERE post.side = 'need' AND ((post.state = 'closed' AND post.closed_at < ${until})
        OR (post.state = 'expired' AND post.expires_at < ${until}))
      GROUP BY 1 ORDER BY 1`;
    const days = await db.$queryRaw<{ days: number }[]>`
      SELECT extract(epoch FROM first_contact_at - opened_at)::float8 / 86400 AS days FROM post
      WHERE side = 'need' AND first_contact_at < ${until} AND first_contact_at >= opened_at`;
    const closed = { round: { closesOn: { lt: until } } };
    return {
      byCategory: await tally("category"),
      byRegion: await tally("region"),
      contactDays: days.map((row) => row.days),
      agreed: await db.introduction.count({ where: { state: "agreed", ...closed } }),
      ended: await db.introduction.count({ where: { state: "ended", ...closed } }),
    };
  });
}
