import "server-only";
import { getGazetteer } from "@/features/places/data";
import { Prisma } from "@/generated/prisma/client";
import type { Member } from "@/lib/actor";
import { dayOf } from "@/lib/days";
import { REVIEW_MONTHS, SHORTER_REVIEWS } from "../constants";

const LISTED_ON = Prisma.sql`CASE
  WHEN i.listed_at ~ '^[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}$'
    THEN to_date(left(i.listed_at, 7), 'YYYY-MM') + (right(i.listed_at, 2)::int - 1)
  WHEN i.listed_at ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' THEN to_date(i.listed_at, 'YYYY-MM')
  WHEN i.listed_at ~ '^[0-9]{4}$' THEN to_date(i.listed_at, 'YYYY') END`;

const KINDS = Object.keys(SHORTER_REVIEWS);
const MONTHS = Object.values(SHORTER_REVIEWS);

/** How many months an entry `i` is good for. */
const GOOD_FOR = Prisma.sql`coalesce((${MONTHS}::int[])[array_position(${KINDS}::text[], i.kind_key)], ${REVIEW_MONTHS}::int)`;

/**
 * The day on which an entry `i` is due: so many months after it was listed or confirmed, whichever is later. What
 * says neither was due long ago.
 * @param verifiedOn day of the last confirmation, as SQL
 */
export function dueOn(
  verifiedOn: Prisma.Sql = Prisma.sql`(i.verified_at AT TIME ZONE 'UTC')::date`,
): Prisma.Sql {
  return Prisma.sql`(coalesce(greatest(${LISTED_ON}, ${verifiedOn}), date '2000-01-01')
    + make_interval(months => ${GOOD_FOR}))::date`;
}

/** Entries `i` that somebody should look at by this day. Closed ones are left in peace. */
export function isDue(now: Date): Prisma.Sql {
  return Prisma.sql`i.listing = 'published' AND i.status <> 'closed' AND ${dueOn()} <= ${dayOf(now)}::date`;
}

/** Entries `i` in towns `t` that an editor is entrusted with, as `isEntrusted` would say of each. */
export async function entrustedTo(actor: Member): Promise<Prisma.Sql> {
  const { regions: all } = await getGazetteer();
  const grants = actor.grants.filter(({ role }) => role === "curator");
  if (grants.length === 0) return Prisma.sql`false`;
  const parts = grants.map(({ regions, kinds }) => {
    const names = all.filter(({ slug }) => regions.includes(slug)).map(({ name }) => name);
    const where = regions.length === 0 ? Prisma.sql`true` : Prisma.sql`t.region = ANY (${names}::text[])`;
    const what = kinds.length === 0 ? Prisma.sql`true` : Prisma.sql`i.kind_key = ANY (${[...kinds]}::text[])`;
    return Prisma.sql`(${where} AND ${what})`;
  });
  return Prisma.sql`(${Prisma.join(parts, " OR ")})`;
}
