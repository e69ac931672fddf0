import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { MissingError } from "@/lib/errors";
import { isLive } from "../utils/state";

type Tx = Prisma.TransactionClient;

/** Holds a post until the transaction ends. @throws MissingError when there is none */
export async function lockPost(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "post" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const post = await tx.post.findUnique({ where: { id } });
  if (!post) throw new MissingError();
  return post;
}

/**
 * Notes that somebody got in touch about a post: a message, a call or an introduction that both want. An open one is
 * talked about from then on.
 * @param isWithheld whether a block keeps it from whoever posted: it looks the same to everybody but the desk, for
 * which nobody has answered yet (decision 010)
 * @returns false, and changes nothing, when it is not on the board any more or nothing of it is left
 */
export async function noteContact(tx: Tx, id: string, now: Date, isWithheld = false): Promise<boolean> {
  const post = await lockPost(tx, id);
  if (!isLive(post, now) || post.taken >= post.quantity) return false;
  const at = isWithheld ? "seemingContactAt" : "firstContactAt";
  await tx.post.update({
    where: { id },
    data: {
      [at]: post[at] ?? now,
      ...(post.state === "open" && { state: "talking" as const }),
      version: { increment: 1 },
    },
  });
  return true;
}

/**
 * Gives one of what a post is about to somebody. Two who ask for the last at once: one gets it.
 * @returns how many are left; null, and nothing changes, when none was
 */
export async function takeOne(tx: Tx, id: string, now: Date): Promise<number | null> {
  const post = await lockPost(tx, id);
  if (!isLive(post, now) || post.taken >= post.quantity) return null;
  const left = post.quantity - post.taken - 1;
  await tx.post.update({
    where: { id },
    data: {
      taken: { increment: 1 },
      state: left > 0 ? "partly_met" : "talking",
      firstContactAt: post.firstContactAt ?? now,
      version: { increment: 1 },
    },
  });
  return left;
}

/** Gives back what did not work out. */
export async function giveBackOne(tx: Tx, id: string): Promise<void> {
  const post = await lockPost(tx, id);
  if (post.taken === 0) return;
  await tx.post.update({ where: { id }, data: { taken: { decrement: 1 }, version: { increment: 1 } } });
}
