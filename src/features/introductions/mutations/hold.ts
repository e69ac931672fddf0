import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type IntroductionRow, WITH_SIDES } from "../data/introductions";
import { lockPosts } from "./parties";

type Tx = Prisma.TransactionClient;

/** Holds an introduction until the transaction ends, and reads it. Null when there is none, or somebody holds it and `skip` is set. */
export async function hold(tx: Tx, id: string, { skip = false } = {}): Promise<IntroductionRow | null> {
  const held = skip
    ? await tx.$queryRaw<unknown[]>`SELECT 1 FROM introduction WHERE id = ${id}::uuid FOR UPDATE SKIP LOCKED`
    : await tx.$queryRaw<unknown[]>`SELECT 1 FROM introduction WHERE id = ${id}::uuid FOR UPDATE`;
  return held.length > 0 ? tx.introduction.findUnique({ where: { id }, include: WITH_SIDES }) : null;
}

/** Holds the posts of an introduction that is held, and reads it again as they are now. */
export async function holdPosts(tx: Tx, { id, needId, offerId }: IntroductionRow): Promise<IntroductionRow> {
  await lockPosts(
    tx,
    [needId, offerId].flatMap((post) => post ?? []),
  );
  return tx.introduction.findUniqueOrThrow({ where: { id }, include: WITH_SIDES });
}
