import "server-only";
import { dayOf, daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { VISIT_AGAIN_DAYS, VISITS_PER_HOST } from "../constants";
import { toWebsiteDto } from "../serializers";
import type { WebsiteDto } from "../types";

/** A website to be visited, with what the last visit found. */
export type DueWebsite = {
  initiativeId: number;
  url: string;
  before: { url: string; failures: number; checkedAt: Date } | null;
};

type Row = {
  id: number;
  website: string;
  url: string | null;
  failures: number | null;
  checkedAt: Date | null;
};

/**
 * Websites of entries that are shown and whose turn it is: those that failed first, on another day than the last
 * time; then new ones; then the longest unvisited. A few of each host, so that nobody is visited over and over.
 */
export async function listDueWebsites(now: Date, most: number): Promise<DueWebsite[]> {
  const { works, unchecked, dead } = VISIT_AGAIN_DAYS;
  const rows = await withDatabase(
    () => db.$queryRaw<Row[]>`
      WITH turn AS (
        SELECT i.id, i.website, w.url, w.failures, w.checked_at,
          w.state = 'failing' AND w.url = i.website AS has_failed,
          lower(substring(i.website FROM '^https?://([^/?#]+)')) AS host
        FROM initiative i LEFT JOIN website_check w ON w.initiative_id = i.id
        WHERE i.listing = 'published' AND i.status <> 'closed' AND i.website ~* '^https?://'
          AND (w.initiative_id IS NULL OR w.url <> i.website OR w.checked_at < CASE w.state
            WHEN 'failing' THEN ${dayOf(now)}::timestamp AT TIME ZONE 'UTC'
            WHEN 'dead' THEN ${daysFrom(now, -dead)}
            WHEN 'unchecked' THEN ${daysFrom(now, -unchecked)}
            ELSE ${daysFrom(now, -works)} END)
      ), ranked AS (
        SELECT *, row_number() OVER (PARTITION BY host ORDER BY checked_at NULLS FIRST, id) AS of_host FROM turn
      )
      SELECT id, website, url, failures, checked_at AS "checkedAt" FROM ranked
      WHERE of_host <= ${VISITS_PER_HOST}
      ORDER BY has_failed DESC NULLS LAST, checked_at NULLS FIRST, of_host, id LIMIT ${most}`,
  );
  return rows.map(({ id, website, url, failures, checkedAt }) => ({
    initiativeId: id,
    url: website,
    before: url !== null && checkedAt !== null ? { url, failures: failures ?? 0, checkedAt } : null,
  }));
}

/** What the last visit to an entry's website found, as far as it is still its website. @throws UnavailableError */
export async function getWebsite(initiativeId: number, website: string | null): Promise<WebsiteDto | null> {
  if (website === null) return null;
  return withDatabase(async () =>
    toWebsiteDto(await db.websiteCheck.findUnique({ where: { initiativeId } }), website),
  );
}

/** When a website was visited last; null when none ever was. @throws UnavailableError */
export async function getLastVisit(): Promise<Date | null> {
  const { _max } = await withDatabase(() => db.websiteCheck.aggregate({ _max: { checkedAt: true } }));
  return _max.checkedAt;
}
