import "server-only";
import { lockPost, noteContact } from "@/features/board/mutations/life";
import { keepApart } from "@/features/people/mutations/avoidances";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { seal } from "@/lib/secrets";
import type { Contact, Shut } from "../types";
import { whyShut } from "../utils/shut";
import { deliver } from "./deliver";

type Tx = Prisma.TransactionClient;
type User = Permit<"conversation.use">;

/**
 * Holds a conversation of one of the two, and its post before it: everybody does so in this order.
 * @throws MissingError when it is none of hers
 */
export async function lockConversation(tx: Tx, id: string, personId: string) {
  const found = await tx.conversation.findFirst({ where: { id, seats: { some: { personId } } } });
  if (!found) throw new MissingError();
  const post = await lockPost(tx, found.postId);
  await tx.$queryRaw`SELECT 1 FROM conversation WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.conversation.findUnique({ where: { id }, include: { owner: true, beginner: true } });
  if (!row) throw new MissingError();
  const isOwner = row.ownerId === personId;
  return { ...row, post, isOwner, other: isOwner ? row.beginner : row.owner };
}

export type Held = Awaited<ReturnType<typeof lockConversation>>;

/** Why somebody cannot go on in a conversation that is held; null when she can. */
export async function shutFor(tx: Tx, held: Held, personId: string, now: Date): Promise<Shut | null> {
  const { id, post, other } = held;
  const blocks =
    other &&
    (await tx.avoidance.count({ where: { personId, avoidedId: other.id, scope: "everything" } })) > 0;
  // Where nothing ever reached both, she cannot know that it is whom she blocked.
  const isShared =
    blocks && (await tx.message.count({ where: { conversationId: id, isWithheld: false }, take: 1 })) > 0;
  return whyShut(post, other, Boolean(isShared), now);
}

type Words = {
  conversationId: string;
  senderId: string;
  body: string;
  lang: string;
  contact: Uint8Array<ArrayBuffer> | null;
};

/** Writes in a conversation. @returns why not, when nothing can be written. @throws MissingError */
export async function writeIn(tx: Tx, words: Words, now: Date): Promise<Shut | null> {
  const { conversationId, senderId } = words;
  const held = await lockConversation(tx, conversationId, senderId);
  const shut = await shutFor(tx, held, senderId, now);
  if (shut || !held.other) return shut ?? "gone";
  const recipientId = held.other.id;
  const isWithheld = await keepApart(tx, senderId, recipientId, "everything");
  const isFirstHeard = !isWithheld && held.post.firstContactAt === null;
  if (isFirstHeard) await noteContact(tx, held.postId, now);
  await deliver(tx, { ...words, recipientId, isWithheld }, now);
  return null;
}

/** Writes in one's own conversation. @returns why not, when nothing can be written. @throws MissingError */
export async function write(
  { actor }: User,
  words: { conversationId: string; body: string; lang: string },
  now: Date,
): Promise<Shut | null> {
  return withDatabase(() =>
    db.$transaction((tx) => writeIn(tx, { ...words, senderId: actor.id, contact: null }, now)),
  );
}

/**
 * Shares a phone number or one's own address with the other, encrypted in the database.
 * @param remembers whether the number is kept for the next time
 */
export async function shareContact(
  { actor }: User,
  {
    conversationId,
    contact,
    lang,
    remembers,
  }: { conversationId: string; contact: Contact; lang: string; remembers: boolean },
  now: Date,
): Promise<Shut | null> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const sealed = seal("message", contact);
      const words = { conversationId, senderId: actor.id, body: "", lang, contact: sealed };
      const shut = await writeIn(tx, words, now);
      if (!shut && remembers) {
        await tx.person.update({ where: { id: actor.id }, data: { phone: contact.value } });
      }
      return shut;
    }),
  );
}
