import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { dayOf, daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { MOST_LATE_DAYS, PAGE_SIZE, VIEW_DAYS } from "../constants";
import type { QueueView } from "../schema";
import { toStaleDto } from "../serializers";
import type { QueuePage } from "../types";
import { dueOn, entrustedTo, isDue } from "./due";

type Curator = Permit<"directory.curate">;

/** What the queue reads of an entry. Private: `serializers.ts` says what the desk sees. */
const QUEUED = {
  town: { select: { name: true } },
  websiteCheck: true,
  reviews: { orderBy: { askedAt: "desc" }, take: 1 },
} satisfies Prisma.InitiativeInclude;

/** Days, in the order of the queue, that an entry is late. */
const late = (now: Date) => Prisma.sql`least(${dayOf(now)}::date - ${dueOn()}, ${MOST_LATE_DAYS}::int)`;

/** Websites `w` of entries `i` that something is wrong with, and that no editor looked at since. */
const FLAGGED = Prisma.sql`i.listing = 'published' AND w.state IN ('dead', 'moved') AND w.seen_at IS NULL
  AND w.url = i.website`;

/** Where what a view shows comes from, and in which order: the latest first that are looked at most. */
async function sourceOf({ actor }: Curator, show: QueueView["show"], now: Date) {
  const mine = await entrustedTo(actor);
  const views = Prisma.sql`LEFT JOIN (
      SELECT initiative_id, sum(count)::int AS views FROM initiative_view
      WHERE day > ${dayOf(daysFrom(now, -VIEW_DAYS))}::date GROUP BY 1) v ON v.initiative_id = i.id`;
  const tables = Prisma.sql`initiative i JOIN town t ON t.id = i.town_id ${views}`;
  if (show === "websites") {
    return {
      from: Prisma.sql`${tables} JOIN website_check w ON w.initiative_id = i.id WHERE ${FLAGGED} AND ${mine}`,
      order: Prisma.sql`w.state <> 'dead', v.views DESC NULLS LAST, i.id`,
    };
  }
  const skipped = Prisma.sql`EXISTS (SELECT 1 FROM review_skip s
    WHERE s.initiative_id = i.id AND s.person_id = ${actor.id}::uuid AND s.until > ${now})`;
  return {
    from: Prisma.sql`${tables} WHERE ${isDue(now)} AND ${mine} AND NOT ${skipped}`,
    order: Prisma.sql`${late(now)} * (1 + ln(1 + coalesce(v.views, 0))) DESC, i.id`,
  };
}

async function count(from: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${from}`;
  return row?.count ?? 0;
}

/** How many entries a view of the queue holds for an editor. @throws UnavailableError */
export async function countQueue(permit: Curator, show: QueueView["show"], now: Date): Promise<number> {
  const { from } = await sourceOf(permit, show, now);
  return withDatabase(() => count(from));
}

/** One page of what an editor is entrusted with and should look at; a page beyond the last is the last. @throws UnavailableError */
export async function listStale(permit: Curator, { show, page }: QueueView, now: Date): Promise<QueuePage> {
  const { from, order } = await sourceOf(permit, show, now);
  return withDatabase(async () => {
    const total = await count(from);
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const at = Math.min(page, pages);
    const found = await db.$queryRaw<{ id: number; views: number }[]>`
      SELECT i.id, coalesce(v.views, 0)::int AS views FROM ${from} ORDER BY ${order}
      LIMIT ${PAGE_SIZE} OFFSET ${(at - 1) * PAGE_SIZE}`;
    const rows = await db.initiative.findMany({
      where: { id: { in: found.map(({ id }) => id) } },
      include: QUEUED,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const dtos = found.flatMap(({ id, views }) => {
      const row = byId.get(id);
      return row ? [toStaleDto(row, views)] : [];
    });
    return { rows: dtos, total, page: at, pages };
  });
}
