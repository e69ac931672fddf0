import "server-only";
import { z } from "zod";
import { pairKey } from "@/features/introductions/utils/pair";
import type { Prisma } from "@/generated/prisma/client";

type Tx = Prisma.TransactionClient;

const ids = z.array(z.string()).catch([]);

/** What moved along, by id: what undoing takes back. */
export const movedSchema = z.object({
  posts: ids,
  stewards: ids,
  visits: ids,
  photos: ids,
  links: ids,
  hellos: ids,
  /** "introduction position". */
  sides: ids,
  /** Posts that the entry was suggested for. */
  suggestions: ids,
  /** Proposals with the version that they began with there. */
  proposals: z.array(z.object({ id: z.string(), baseVersion: z.number().nullable() })).catch([]),
  /** Entries that had been merged into the one that went. */
  chained: z.array(z.number()).catch([]),
});
export type Moved = z.output<typeof movedSchema>;

const keyOf = (id: number) => `initiative:${id}`;
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/**
 * Moves what several entries cannot have alike, as far as the other has none: the rest stays where it is, where nobody
 * meets it, and is right there when the merger is undone.
 */
async function moveUnique(tx: Tx, from: number, to: number, only: Partial<Moved> | null) {
  const stewards = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "steward" s SET "initiative_id" = ${to} WHERE s."initiative_id" = ${from}
      AND (${only === null} OR s."person_id" = ANY(${only?.stewards ?? []}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM "steward" o WHERE o."initiative_id" = ${to} AND o."person_id" = s."person_id")
    RETURNING s."person_id"::text AS "id"`;
  const visits = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "planned_visit" v SET "initiative_id" = ${to} WHERE v."initiative_id" = ${from}
      AND (${only === null} OR v."id" = ANY(${only?.visits ?? []}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM "planned_visit" o WHERE o."initiative_id" = ${to}
        AND o."subscriber_id" = v."subscriber_id" AND o."way" = v."way")
    RETURNING v."id"::text AS "id"`;
  const suggestions = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "suggestion" s SET "initiative_id" = ${to}, "candidate_key" = ${keyOf(to)} WHERE s."initiative_id" = ${from}
      AND (${only === null} OR s."post_id" = ANY(${only?.suggestions ?? []}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM "suggestion" o WHERE o."candidate_key" = ${keyOf(to)} AND o."post_id" = s."post_id")
    RETURNING s."post_id"::text AS "id"`;
  return { stewards: idsOf(stewards), visits: idsOf(visits), suggestions: idsOf(suggestions) };
}

/** Moves what simply names the entry. */
async function moveSimple(tx: Tx, from: number, to: number, only: Partial<Moved> | null) {
  const where = (some: readonly string[] | undefined) => ({
    initiativeId: from,
    ...(only && { id: { in: [...(some ?? [])] } }),
  });
  const data = { initiativeId: to };
  const select = { id: true } as const;
  const posts = await tx.post.updateManyAndReturn({ where: where(only?.posts), data, select });
  const photos = await tx.photo.updateManyAndReturn({ where: where(only?.photos), data, select });
  const links = await tx.stewardLink.updateManyAndReturn({ where: where(only?.links), data, select });
  const hellos = await tx.hello.updateManyAndReturn({ where: where(only?.hellos), data, select });
  return { posts: idsOf(posts), photos: idsOf(photos), links: idsOf(links), hellos: idsOf(hellos) };
}

/** The name of an introduction after one of its sides became another; left as it is where one of that name is under way. */
async function renamePair(tx: Tx, id: string, from: number, to: number): Promise<void> {
  const { pairKey: old } = await tx.introduction.findUniqueOrThrow({ where: { id } });
  const [one = "", other = ""] = old.split(" ").map((key) => (key === keyOf(from) ? keyOf(to) : key));
  const renamed = pairKey(one, other);
  if (renamed === old || one === other) return;
  const isTaken = (await tx.introduction.count({ where: { pairKey: renamed } })) > 0;
  if (!isTaken) await tx.introduction.update({ where: { id }, data: { pairKey: renamed } });
}

/** Moves the sides of introductions; the two of one that was to bring both together stay as they are. */
async function moveSides(tx: Tx, from: number, to: number, only: Partial<Moved> | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ introduction: string; position: number }[]>`
    UPDATE "introduction_side" s SET "initiative_id" = ${to} WHERE s."initiative_id" = ${from}
      AND (${only === null} OR s."introduction_id"::text || ' ' || s."position" = ANY(${only?.sides ?? []}::text[]))
      AND NOT EXISTS (SELECT 1 FROM "introduction_side" o
        WHERE o."introduction_id" = s."introduction_id" AND o."initiative_id" = ${to})
    RETURNING s."introduction_id"::text AS "introduction", s."position"`;
  for (const { introduction } of rows) await renamePair(tx, introduction, from, to);
  return rows.map(({ introduction, position }) => `${introduction} ${position}`);
}

/**
 * Moves everything that belongs to an entry to another one. Both are locked.
 * @param only what moves; all without
 * @returns what did
 */
export async function moveAlong(
  tx: Tx,
  { from, to }: { from: number; to: number },
  only: Moved | null = null,
): Promise<Omit<Moved, "proposals" | "chained">> {
  return {
    ...(await moveSimple(tx, from, to, only)),
    ...(await moveUnique(tx, from, to, only)),
    sides: await moveSides(tx, from, to, only),
  };
}

/** Proposals that wait for one of these entries, locked first: whoever decides one locks in the same order. */
export async function lockProposals(tx: Tx, entryIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "proposal" WHERE "initiative_id" = ANY(${[...entryIds]}::int[]) AND "state" IN ('open', 'asked')
    ORDER BY "id" FOR UPDATE`;
}

/**
 * Moves the proposals that wait; they begin anew from the version that the other entry has. One that came in this very
 * moment and is being decided on stays, and finds its way by itself.
 */
export async function moveProposals(
  tx: Tx,
  { from, to, baseVersion }: { from: number; to: number; baseVersion: number },
): Promise<Moved["proposals"]> {
  const rows = await tx.$queryRaw<{ id: string; baseVersion: number | null }[]>`
    SELECT "id"::text, "base_version" AS "baseVersion" FROM "proposal"
    WHERE "initiative_id" = ${from} AND "state" IN ('open', 'asked') ORDER BY "id" FOR UPDATE SKIP LOCKED`;
  await tx.proposal.updateMany({
    where: { id: { in: idsOf(rows) } },
    data: { initiativeId: to, baseVersion },
  });
  return rows;
}
