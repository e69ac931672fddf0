import "server-only";
import { WITH_PARTS } from "@/features/board/data/posts";
import { LIVE_STATES } from "@/features/board/utils/state";
import { getGazetteer } from "@/features/places/data";
import { Prisma } from "@/generated/prisma/client";
import type { Member } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { PAGE_ROWS, ROW_SUGGESTIONS, URGENT_DAYS } from "../constants";
import type { DeskFilters, DeskSort } from "../schema/filters";

const DAY = 86_400_000;

/** What a row of the table is read with. */
export const WITH_DESK = {
  ...WITH_PARTS,
  _count: { select: { deskNotes: true } },
  suggestions: {
    where: { dismissedAt: null },
    orderBy: { rank: "asc" },
    include: {
      candidate: { include: WITH_PARTS },
      initiative: {
        select: { id: true, slug: true, name: true, listing: true, town: { select: { name: true } } },
      },
    },
  },
} satisfies Prisma.PostInclude;

/** A post as organizers work with it. Private: `serializers/desk.ts` says what each may see of it. */
export type DeskPostRow = Prisma.PostGetPayload<{ include: typeof WITH_DESK }>;

/** Names of the regions in which somebody is an organizer; null for all. */
export async function regionsOf(actor: Member): Promise<string[] | null> {
  const grants = actor.grants.filter(({ role, hasPromised }) => role === "organizer" && hasPromised);
  if (grants.some(({ regions }) => regions.length === 0)) return null;
  const slugs = new Set(grants.flatMap(({ regions }) => regions));
  return (await getGazetteer()).regions.filter(({ slug }) => slugs.has(slug)).map(({ name }) => name);
}

const ORDERS: Record<DeskSort, Prisma.Sql> = {
  urgent: Prisma.sql`is_urgent DESC, opened_at, id`,
  waiting: Prisma.sql`opened_at, id`,
  newest: Prisma.sql`opened_at DESC, id`,
  category: Prisma.sql`category, opened_at, id`,
  region: Prisma.sql`region, opened_at, id`,
};

async function whereOf(actor: Member, filters: DeskFilters, now: Date): Promise<Prisma.Sql> {
  const { side, category, region, waiting, mine, urgent, answered } = filters;
  const [allowed, gazetteer] = [await regionsOf(actor), await getGazetteer()];
  const name = gazetteer.regions.find(({ slug }) => slug === region)?.name;
  const parts = [
    Prisma.sql`post.state::text = ANY (${[...LIVE_STATES]}) AND post.removed_at IS NULL AND post.expires_at > ${now}`,
    ...(allowed ? [Prisma.sql`town.region = ANY (${allowed})`] : []),
    ...(name ? [Prisma.sql`town.region = ${name}`] : []),
    ...(side === "all" ? [] : [Prisma.sql`post.side::text = ${side}`]),
    ...(category ? [Prisma.sql`post.category::text = ${category}`] : []),
    ...(waiting ? [Prisma.sql`post.opened_at <= ${new Date(now.getTime() - waiting * DAY)}`] : []),
    ...(mine ? [Prisma.sql`post.keeper_id = ${actor.id}::uuid`] : []),
    ...(urgent ? [Prisma.sql`post.ends_on <= ${new Date(now.getTime() + URGENT_DAYS * DAY)}`] : []),
    ...(answered ? [] : [Prisma.sql`post.first_contact_at IS NULL`]),
  ];
  return Prisma.join(parts, " AND ");
}

/**
 * What waits in an organizer's regions, one page.
 * @param most rows on a page
 */
export async function listDeskPosts(
  { actor }: Permit<"board.organize">,
  filters: DeskFilters,
  now: Date,
  most = PAGE_ROWS,
): Promise<{ rows: DeskPostRow[]; hasMore: boolean }> {
  const where = await whereOf(actor, filters, now);
  const urgentUntil = new Date(now.getTime() + URGENT_DAYS * DAY);
  return withDatabase(async () => {
    const found = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM (
        SELECT post.id, post.opened_at, post.category, town.region,
          coalesce(post.ends_on <= ${urgentUntil}, false) AS is_urgent
        FROM post JOIN town ON town.id = post.town_id WHERE ${where}) AS waiting
      ORDER BY ${ORDERS[filters.sort]} LIMIT ${most + 1} OFFSET ${(filters.page - 1) * most}`;
    const ids = found.slice(0, most).map(({ id }) => id);
    const suggestions = { ...WITH_DESK.suggestions, take: ROW_SUGGESTIONS };
    const rows = await db.post.findMany({
      where: { id: { in: ids } },
      include: { ...WITH_DESK, suggestions },
    });
    const at = new Map(ids.map((id, index) => [id, index]));
    const sorted = rows.toSorted((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
    return { rows: sorted, hasMore: found.length > most };
  });
}

/** How many posts all pages of the table have, and since when the oldest is open. @throws UnavailableError */
export async function countDeskPosts(
  { actor }: Permit<"board.organize">,
  filters: DeskFilters,
  now: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const where = await whereOf(actor, filters, now);
  const [row] = await withDatabase(
    () => db.$queryRaw<{ count: number; oldest: Date | null }[]>`
      SELECT count(*)::int AS count, min(post.opened_at) AS oldest
      FROM post JOIN town ON town.id = post.town_id WHERE ${where}`,
  );
  return row ?? { count: 0, oldest: null };
}

/** One post with all its suggestions, for organizers. */
export async function getDeskPost(_permit: Permit<"post.tend">, id: string): Promise<DeskPostRow | null> {
  return withDatabase(() => db.post.findUnique({ where: { id }, include: WITH_DESK }));
}

/** What organizers wrote down about a post, newest first. */
export async function listDeskNotes(_permit: Permit<"post.tend">, postId: string) {
  return withDatabase(async () => {
    const notes = await db.deskNote.findMany({ where: { postId }, orderBy: { createdAt: "desc" } });
    const names = await namesOf(notes.flatMap(({ authorId }) => authorId ?? []));
    return notes.map(({ id, body, createdAt, authorId }) => ({
      ...{ id, body, createdAt: createdAt.toISOString() },
      author: names.get(authorId ?? "") ?? "",
    }));
  });
}

/** Names of organizers by id, for organizers. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await withDatabase(() =>
    db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }),
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Ids of the two initiatives of a free pair, by slug, in this order; those that are listed. */
export async function listInitiativesBySlug(slugs: readonly string[]) {
  const rows = await withDatabase(() =>
    db.initiative.findMany({
      where: { slug: { in: [...slugs] }, listing: "published" },
      select: { id: true, slug: true, name: true },
    }),
  );
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []);
}
