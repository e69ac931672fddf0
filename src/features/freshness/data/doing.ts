import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { CHART_MONTHS } from "../constants";
import type { DoingDto } from "../types";
import { dueOn } from "./due";

/** Months begin when they begin in Massachusetts. */
const ZONE = "America/New_York";

/** What was known of an entry `i` at the end of month `m`: the last time before that somebody confirmed it. */
const VERIFIED_BY_THEN = Prisma.sql`(CASE WHEN i.verified_at < m.ends THEN i.verified_at ELSE c.last_at END
  AT TIME ZONE 'UTC')::date`;

/**
 * How the whole directory did in each of the last twelve months. What was stale then is told from when entries were
 * listed and confirmed; closed and hidden ones don't count, and neither did they then.
 * @throws UnavailableError
 */
export async function listDoing(_permit: Permit<"desk.see">, now: Date): Promise<DoingDto[]> {
  return withDatabase(
    () => db.$queryRaw<DoingDto[]>`
      WITH m AS MATERIALIZED (
        SELECT first AT TIME ZONE ${ZONE} AS starts,
          least((first + interval '1 month') AT TIME ZONE ${ZONE}, ${now}) AS ends,
          to_char(first, 'YYYY-MM') AS month
        FROM generate_series(
          date_trunc('month', ${now}::timestamptz AT TIME ZONE ${ZONE}) - make_interval(months => ${CHART_MONTHS - 1}::int),
          date_trunc('month', ${now}::timestamptz AT TIME ZONE ${ZONE}), interval '1 month') AS first
      ), said AS MATERIALIZED (
        SELECT subject_id, created_at FROM revision
        WHERE subject_type = 'initiative' AND after ->> 'verifiedAt' IS NOT NULL
      ), c AS (
        SELECT m.month, said.subject_id, max(said.created_at) AS last_at
        FROM m JOIN said ON said.created_at < m.ends GROUP BY 1, 2
      ), stale AS (
        SELECT m.month, count(*) AS total,
          count(*) FILTER (WHERE ${dueOn(VERIFIED_BY_THEN)} <= (m.ends AT TIME ZONE 'UTC')::date) AS due
        FROM m JOIN initiative i ON i.published_at < m.ends AND i.listing = 'published' AND i.status <> 'closed'
          LEFT JOIN c ON c.month = m.month AND c.subject_id = i.id
        GROUP BY 1
      )
      SELECT m.month,
        (SELECT count(*) FROM initiative i WHERE i.listing = 'published'
          AND i.published_at >= m.starts AND i.published_at < m.ends)::int AS added,
        (SELECT count(*) FROM said WHERE said.created_at >= m.starts AND said.created_at < m.ends)::int AS confirmed,
        round(100.0 * stale.due / nullif(stale.total, 0))::int AS "stalePercent",
        waiting.count AS waiting, waiting.days AS "waitingDays"
      FROM m LEFT JOIN stale ON stale.month = m.month
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS count, floor(percentile_cont(0.5) WITHIN GROUP (
            ORDER BY extract(epoch FROM m.ends - p.created_at) / 86400))::int AS days
          FROM proposal p WHERE p.created_at < m.ends AND (p.decided_at IS NULL OR p.decided_at >= m.ends)
        ) AS waiting
      ORDER BY m.month`,
  );
}
