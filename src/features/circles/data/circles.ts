import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { isId } from "@/lib/is-id";
import type { Permit } from "@/lib/permit";
import { keyedHash } from "@/lib/secrets";

type Tx = Prisma.TransactionClient;
type User = Permit<"circle.use">;

/** How the database knows the token of a link. */
export const linkHash = (token: string): string => keyedHash("circle", token);

const WITH = {
  members: {
    orderBy: [{ joinedAt: "asc" }, { personId: "asc" }],
    include: { person: { select: { name: true, nameAudience: true } } },
  },
  dates: { orderBy: { position: "asc" } },
  invitations: { orderBy: { createdAt: "asc" } },
} satisfies Prisma.CircleInclude;

/** A circle as stored. Private: `serializers.ts` says what those in it see, and nobody else sees anything. */
export type CircleRow = Prisma.CircleGetPayload<{ include: typeof WITH }>;

/** A circle that somebody is in; null for any other. @throws UnavailableError */
export async function getCircle({ actor }: User, id: string): Promise<CircleRow | null> {
  if (!isId(id)) return null;
  const where = { id, members: { some: { personId: actor.id } } };
  return withDatabase(() => db.circle.findFirst({ where, include: WITH }));
}

/** The circles that somebody is in, the newest first. @throws UnavailableError */
export async function listCircles({ actor }: User): Promise<CircleRow[]> {
  const where = { members: { some: { personId: actor.id } } };
  return withDatabase(() => db.circle.findMany({ where, include: WITH, orderBy: { createdAt: "desc" } }));
}

/** What a link is about, whoever holds it; null when there never was one. @throws UnavailableError */
export async function getLink(token: string) {
  const where = { tokenHash: linkHash(token) };
  const circle = { include: { members: { select: { personId: true } } } };
  return withDatabase(() => db.circleInvitation.findUnique({ where, include: { circle } }));
}

/**
 * Locks a circle for this transaction, so that places and answers are counted one after the other.
 * @returns null when there is none
 */
export async function lockCircle(tx: Tx, id: string): Promise<CircleRow | null> {
  if (!isId(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM circle WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.circle.findUnique({ where: { id }, include: WITH });
}

/** The same for somebody who is in it, while it has not ended. @throws MissingError for anybody else */
export async function lockOwnCircle(tx: Tx, { actor }: User, id: string): Promise<CircleRow> {
  const circle = await lockCircle(tx, id);
  const isIn = circle?.members.some(({ personId }) => personId === actor.id);
  if (!circle || !isIn || circle.endedAt) throw new MissingError();
  return circle;
}
