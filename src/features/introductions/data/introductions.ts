import "server-only";
import { WITH_PARTS } from "@/features/board/data/posts";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { tokenHash } from "../utils/token";

/** What an introduction is read with, wherever something is decided about it. */
export const WITH_SIDES = {
  round: true,
  need: { include: WITH_PARTS },
  offer: { include: WITH_PARTS },
  sides: {
    orderBy: { position: "asc" },
    include: {
      person: true,
      initiative: { include: { town: { select: { name: true, region: true } } } },
    },
  },
} satisfies Prisma.IntroductionInclude;

/** An introduction as stored. Private: the serializers say what leaves the server, and to whom. */
export type IntroductionRow = Prisma.IntroductionGetPayload<{ include: typeof WITH_SIDES }>;
export type SideRow = IntroductionRow["sides"][number];

/** Longest text that can be a token. */
const LONGEST_TOKEN = 100;

/** The side that a token of a letter belongs to, with all of its introduction; null when there is none. */
export async function getByToken(token: string): Promise<{ row: IntroductionRow; side: SideRow } | null> {
  if (token.length > LONGEST_TOKEN) return null;
  const found = await withDatabase(() =>
    db.introductionSide.findUnique({
      where: { tokenHash: tokenHash(token) },
      include: { introduction: { include: WITH_SIDES } },
    }),
  );
  const side = found?.introduction.sides.find(({ position }) => position === found.position);
  return found && side ? { row: found.introduction, side } : null;
}

/** Who signs the letters of an introduction; empty when that account is gone. */
export async function getOrganizer(
  client: Prisma.TransactionClient,
  id: string | null,
): Promise<{ name: string; email: string | undefined }> {
  const person = id ? await client.person.findUnique({ where: { id, deletedAt: null } }) : null;
  return { name: person?.name ?? "", email: person?.email ?? undefined };
}

/** One introduction, for organizers. */
export async function getIntroduction(
  _permit: Permit<"board.organize">,
  id: string,
): Promise<IntroductionRow | null> {
  return withDatabase(() => db.introduction.findUnique({ where: { id }, include: WITH_SIDES }));
}
