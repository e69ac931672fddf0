import "server-only";
import { isLive } from "@/features/board/utils/state";
import { keepApart } from "@/features/people/mutations/avoidances";
import type { Prisma } from "@/generated/prisma/client";
import { CAP_DAYS } from "../constants";
import type { IntroductionRow } from "../data/introductions";
import type { Refusal } from "../types";
import { pairKey } from "../utils/pair";
import { postOf } from "./assume";
import type { Party } from "./parties";

type Tx = Prisma.TransactionClient;
type LivePost = { state: Parameters<typeof isLive>[0]["state"]; expiresAt: Date; removedAt: Date | null };

const DAY = 86_400_000;
const USUAL_CAP = 3;

/** Whether a post can still bring two together: on the board, and something left of it. */
function isToBeHad(post: LivePost & { quantity: number; taken: number }, now: Date): boolean {
  return isLive(post, now) && post.taken < post.quantity;
}

/** How many introductions somebody was in lately, those that were taken back aside. */
async function countLately(tx: Tx, key: string, now: Date): Promise<number> {
  return tx.introduction.count({
    where: {
      pairKey: { contains: key },
      state: { notIn: ["undone", "by_hand", "draft"] },
      createdAt: { gt: new Date(now.getTime() - CAP_DAYS * DAY) },
    },
  });
}

async function areKeptApart(tx: Tx, one: string | null, other: string | null): Promise<boolean> {
  return one !== null && other !== null && keepApart(tx, one, other, "introductions");
}

/**
 * What speaks against introducing two, asked under `lockPair`. Whoever keeps away from whom, and how an earlier
 * introduction ended, is one and the same answer.
 */
export async function refusalOf(
  tx: Tx,
  [first, second]: readonly [Party, Party],
  now: Date,
): Promise<Refusal | null> {
  const parties = [first, second];
  if (first.key === second.key) return "same";
  if (parties.some(({ post }) => post && !isToBeHad(post, now))) return "gone";
  if (parties.some(({ isReachable }) => !isReachable)) return "unreachable";
  if (await areKeptApart(tx, first.authorId, second.authorId)) return "not_these_two";
  const key = pairKey(first.key, second.key);
  if ((await tx.introduction.count({ where: { pairKey: key, state: "ended" } })) > 0) return "not_these_two";
  for (const party of parties) {
    if ((await countLately(tx, party.key, now)) >= (party.cap ?? USUAL_CAP)) return "enough";
  }
  return null;
}

const authorOf = (post: { authorId: string | null } | null, side: { personId: string | null } | undefined) =>
  post?.authorId ?? side?.personId ?? null;

/**
 * Whether the next letter of an introduction may go: nobody keeps away, nobody is gone, both posts can be had. Nobody
 * learns why not: it ends like every other on its closing day. Ask with the posts held.
 */
export async function mayGoOn(tx: Tx, row: IntroductionRow, now: Date): Promise<boolean> {
  const { need, offer, sides } = row;
  const [first, second] = sides;
  if (!first || !second) return false;
  // A post that was deleted: only initiatives are introduced without one.
  if (sides.some((side) => side.initiativeId === null && !postOf(row, side))) return false;
  if ([need, offer].some((post) => post && !isToBeHad(post, now))) return false;
  if (sides.some(({ person }) => person && (person.bannedAt !== null || person.deletedAt !== null)))
    return false;
  // With an offer alone, the initiative comes first.
  const [one, other] = [authorOf(need, first), authorOf(offer, second)];
  return !(await areKeptApart(tx, one, other));
}
