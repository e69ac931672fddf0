import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { consume, type Limit } from "@/lib/rate-limit";
import { randomToken } from "@/lib/secrets";
import { CIRCLES_OF_PERSON, LINK_DAYS, LINKS_OF_PERSON, MOST_MEMBERS } from "../constants";
import { type CircleRow, linkHash, lockOwnCircle } from "../data/circles";
import { isOpen } from "../utils/links";

type Tx = Prisma.TransactionClient;
type User = Permit<"circle.use">;

async function count(limit: Limit, personId: string): Promise<void> {
  const result = await consume(limit, personId);
  if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
}

/** Writes links down by the hashes of their tokens. @returns the tokens, which nobody can read again */
async function writeLinks(
  tx: Tx,
  circleId: string,
  { by, many, now }: { by: string; many: number; now: Date },
) {
  const tokens = Array.from({ length: many }, randomToken);
  await tx.circleInvitation.createMany({
    data: tokens.map((token) => ({
      ...{ circleId, tokenHash: linkHash(token), createdById: by },
      ...{ createdAt: now, expiresAt: daysFrom(now, LINK_DAYS) },
    })),
  });
  return tokens;
}

/**
 * Begins a circle with links for those who are to come.
 * @param links two to four
 * @throws TooOftenError
 */
export async function startCircle(
  { actor }: User,
  { name, links }: { name: string; links: number },
  now: Date,
): Promise<{ id: string; tokens: string[] }> {
  await count(CIRCLES_OF_PERSON, actor.id);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const members = { create: { personId: actor.id, joinedAt: now } };
      const data = { name, createdById: actor.id, createdAt: now, members };
      const { id } = await tx.circle.create({ data, select: { id: true } });
      const many = Math.min(links, MOST_MEMBERS - 1);
      return { id, tokens: await writeLinks(tx, id, { by: actor.id, many, now }) };
    }),
  );
}

/** Places that neither a member nor a link takes. */
const freeIn = ({ members, invitations }: CircleRow, now: Date): number =>
  MOST_MEMBERS - members.length - invitations.filter((link) => isOpen(link, now)).length;

/** One more link, where a place is free. @returns its token; null when none is. @throws MissingError, TooOftenError */
export async function makeLink(permit: User, circleId: string, now: Date): Promise<string | null> {
  const { actor } = permit;
  await count(LINKS_OF_PERSON, actor.id);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const circle = await lockOwnCircle(tx, permit, circleId);
      if (freeIn(circle, now) < 1) return null;
      return (await writeLinks(tx, circleId, { by: actor.id, many: 1, now }))[0] ?? null;
    }),
  );
}

async function dropLink(tx: Tx, circleId: string, id: string): Promise<void> {
  const { count: dropped } = await tx.circleInvitation.deleteMany({ where: { id, circleId, usedAt: null } });
  if (dropped === 0) throw new MissingError();
}

/** Ends a link that was lost or went astray, and gives another in its place. @throws MissingError, TooOftenError */
export async function renewLink(
  permit: User,
  circleId: string,
  id: string,
  now: Date,
): Promise<string | null> {
  const { actor } = permit;
  await count(LINKS_OF_PERSON, actor.id);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockOwnCircle(tx, permit, circleId);
      await dropLink(tx, circleId, id);
      return (await writeLinks(tx, circleId, { by: actor.id, many: 1, now }))[0] ?? null;
    }),
  );
}

/** Ends a link. @throws MissingError */
export async function withdrawLink(permit: User, circleId: string, id: string): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockOwnCircle(tx, permit, circleId);
      await dropLink(tx, circleId, id);
    }),
  );
}
