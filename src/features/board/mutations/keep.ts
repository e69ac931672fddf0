import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { keyedHash } from "@/lib/secrets";
import { closeIn, type Ending, renewIn } from "./end";

type Tx = Prisma.TransactionClient;
type Link = { id: string; token: string };

/** How the database knows the token of a reminder. */
export const keepHashOf = (token: string) => keyedHash("post_keep", token);

/** Uses a link up, and does what it is for; null when it was used, is too old, or never was. */
async function spendLink<T>({ id, token }: Link, now: Date, work: (tx: Tx) => Promise<T>): Promise<T | null> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.post.updateMany({
        where: { id, keepHash: keepHashOf(token), keepUntil: { gt: now }, removedAt: null },
        data: { keepHash: null },
      });
      return count === 0 ? null : work(tx);
    }),
  );
}

/** Renews a post by the link of its reminder, without signing in. @returns whether it did */
export async function renewByLink(link: Link, now: Date): Promise<boolean> {
  return (await spendLink(link, now, (tx) => renewIn(tx, link.id, null, now))) ?? false;
}

/** Closes a post by the link of its reminder. @returns whether it did */
export async function closeByLink(link: Link, ending: Ending, now: Date): Promise<boolean> {
  return (await spendLink(link, now, (tx) => closeIn(tx, link.id, ending, null, now))) ?? false;
}
