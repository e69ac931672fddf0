import "server-only";
import { WITH_PARTS } from "@/features/board/data/posts";
import { noteContact } from "@/features/board/mutations/life";
import { canSeePost } from "@/features/board/permissions/posts";
import { keepApart } from "@/features/people/mutations/avoidances";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import { NEW_DAYS, NEW_PEOPLE_A_DAY } from "../constants";
import type { Refusal } from "../types";
import { whyRefused } from "../utils/shut";
import { deliver } from "./deliver";
import { writeIn } from "./write";

type Tx = Prisma.TransactionClient;

const DAY = 86_400_000;

/** Where the first message is, or why there is none. */
export type Begun =
  | { state: "ok"; id: string }
  | { state: "refused"; why: Refusal; most?: number; retryAfterSeconds?: number };

type First = { postId: string; senderId: string; body: string; lang: string };

const refused = (why: Refusal): Begun => ({ state: "refused", why });

/** Somebody with her roles, held until the transaction ends: what she begins at once is counted one by one. */
async function lockWriter(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.person.findUniqueOrThrow({ where: { id }, include: { grants: true } });
}

type Writer = Awaited<ReturnType<typeof lockWriter>>;

/** The writer as permissions know her, also before she is signed in. */
function asActor({ id, name, email, locale, grants }: Writer): Actor {
  const held = grants.map(({ role, regions, kinds, promisedAt }) => ({
    role,
    regions,
    kinds,
    hasPromised: promisedAt !== null,
  }));
  return {
    kind: "member",
    id,
    name,
    email: email ?? "",
    locale,
    grants: held,
    sessionId: "",
    isShared: false,
  };
}

/**
 * Whether somebody wrote to as many new people as she may in a day. Each post counts, whoever posted it: else the
 * count would tell which posts are of one person.
 */
async function isOverLimit(tx: Tx, writer: Writer, now: Date): Promise<Begun | null> {
  const isKnown = writer.trustedAt !== null && now.getTime() - writer.createdAt.getTime() >= NEW_DAYS * DAY;
  const most = NEW_PEOPLE_A_DAY[isKnown ? "trusted" : "new"];
  const since = new Date(now.getTime() - DAY);
  const begun = await tx.conversation.findMany({
    where: { beginnerId: writer.id, createdAt: { gt: since } },
    orderBy: { createdAt: "desc" },
    take: most,
    select: { createdAt: true },
  });
  const oldest = begun.at(-1);
  if (begun.length < most || !oldest) return null;
  const retryAfterSeconds = Math.ceil((oldest.createdAt.getTime() + DAY - now.getTime()) / 1000);
  return { state: "refused", why: "too_many", most, retryAfterSeconds };
}

/**
 * Writes the first message to whoever posted. Two at once make one conversation. Where a block stands between the two
 * it is withheld, and nothing tells (decision 010).
 */
export async function begin(tx: Tx, { postId, senderId, body, lang }: First, now: Date): Promise<Begun> {
  const writer = await lockWriter(tx, senderId);
  const post = await tx.post.findUnique({ where: { id: postId }, include: { ...WITH_PARTS, author: true } });
  if (!post || !canSeePost(asActor(writer), post)) return refused("missing");
  if (post.authorId === senderId) return refused("own");
  const known = await tx.conversation.findUnique({
    where: { postId_beginnerId: { postId, beginnerId: senderId } },
  });
  if (known) {
    const shut = await writeIn(tx, { conversationId: known.id, senderId, body, lang, contact: null }, now);
    return shut ? refused(shut) : { state: "ok", id: known.id };
  }
  const why = whyRefused(post, post.author, now);
  if (why || !post.authorId) return refused(why ?? "gone");
  const limit = await isOverLimit(tx, writer, now);
  if (limit) return limit;
  const isWithheld = await keepApart(tx, senderId, post.authorId, "everything");
  // Asks again, now that the post is held: two may come for the last.
  if (!(await noteContact(tx, postId, now, isWithheld))) return refused("over");
  const { id } = await tx.conversation.create({
    data: {
      ...{ postId, ownerId: post.authorId, beginnerId: senderId, createdAt: now },
      seats: { create: { personId: senderId } },
    },
  });
  const parcel = { conversationId: id, senderId, recipientId: post.authorId, body, lang };
  await deliver(tx, { ...parcel, contact: null, isWithheld }, now);
  return { state: "ok", id };
}
