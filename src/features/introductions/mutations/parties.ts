import "server-only";
import type { PostRow } from "@/features/board/data/posts";
import { WITH_PARTS } from "@/features/board/data/posts";
import type { Initiative, Person, Prisma } from "@/generated/prisma/client";
import type { Pair, Reach } from "../types";
import { contactKey } from "../utils/pair";
import { localeOf, readReach } from "./reach";

type Tx = Prisma.TransactionClient;

/** One of two, before they are introduced. */
export type Party = {
  /** The same for the same somebody, whatever she posts. */
  key: string;
  /** Who posted: for blocks. */
  authorId: string | null;
  personId: string | null;
  initiativeId: number | null;
  name: string;
  /** Null for an account, which is reached by its present address. */
  reach: Reach | null;
  isReachable: boolean;
  locale: string;
  /** At most so many in thirty days; null: the usual. */
  cap: number | null;
  post: PostRow | null;
  /** Of an account, and of the directory: what letters are written with. */
  person: Person | null;
  initiative: (Initiative & { town: { name: string } }) | null;
};

/** Somebody without an account, by what an organizer wrote down about her. */
function partyByContact(post: PostRow): Party {
  const reach = readReach(post.behalfContact);
  return {
    key: contactKey(post.behalfContact || post.id),
    authorId: post.authorId,
    personId: null,
    initiativeId: null,
    name: post.behalfName,
    reach,
    isReachable: reach !== null,
    locale: localeOf(post.lang),
    cap: null,
    post,
    person: null,
    initiative: null,
  };
}

async function partyOfPost(tx: Tx, post: PostRow): Promise<Party> {
  if (post.behalf === "person") return partyByContact(post);
  const author = post.authorId ? await tx.person.findUnique({ where: { id: post.authorId } }) : null;
  return {
    key: `person:${post.authorId}`,
    authorId: post.authorId,
    personId: post.authorId,
    initiativeId: null,
    name: author?.name ?? "",
    reach: null,
    isReachable: Boolean(author?.email) && author?.bannedAt === null,
    locale: localeOf(author?.locale ?? "en"),
    cap: author?.introductionsPerMonth ?? null,
    post,
    person: author,
    initiative: null,
  };
}

async function partyOfInitiative(tx: Tx, id: number): Promise<Party | null> {
  const found = await tx.initiative.findUnique({
    where: { id, listing: "published" },
    include: { town: { select: { name: true } } },
  });
  if (!found) return null;
  const reach = readReach(found.email ?? "") ?? readReach(found.phone ?? "");
  return {
    key: `initiative:${id}`,
    authorId: null,
    personId: null,
    initiativeId: id,
    name: found.name,
    reach,
    isReachable: reach !== null,
    locale: localeOf(found.lang),
    cap: null,
    post: null,
    person: null,
    initiative: found,
  };
}

/**
 * The two of a pair, who is asked first in front: whoever needs; with an offer alone the initiative that could take it.
 * Null when one of them is not there any more.
 */
export async function readParties(
  tx: Tx,
  { needId, offerId, initiativeIds }: Pair,
): Promise<[Party, Party] | null> {
  const read = async (id: string | null) => {
    const post = id ? await tx.post.findUnique({ where: { id }, include: WITH_PARTS }) : null;
    return post && partyOfPost(tx, post);
  };
  const [need, offer] = [await read(needId), await read(offerId)];
  const initiatives: (Party | null)[] = [];
  for (const id of initiativeIds) initiatives.push(await partyOfInitiative(tx, id));
  const inOrder = [...(need ? [need] : []), ...initiatives, ...(offer ? [offer] : [])];
  const [first, second, ...others] = inOrder;
  return first && second && others.length === 0 ? [first, second] : null;
}

/**
 * Holds all that a pair touches until the transaction ends: people, initiatives, posts, each in the order of their
 * ids, so that two who hold the same never wait for each other in a circle.
 */
export async function lockPair(tx: Tx, { needId, offerId, initiativeIds }: Pair): Promise<void> {
  const posts = [needId, offerId].flatMap((id) => id ?? []);
  await tx.$queryRaw`SELECT 1 FROM person WHERE id IN (SELECT author_id FROM post WHERE id = ANY (${posts}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM initiative WHERE id = ANY (${[...initiativeIds]}::int[]) ORDER BY id FOR NO KEY UPDATE`;
  await lockPosts(tx, posts);
}

/** Holds posts in the order of their ids. */
export async function lockPosts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM post WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}
