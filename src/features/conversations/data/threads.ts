import "server-only";
import { WITH_PARTS } from "@/features/board/data/posts";
import type { Message, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import { MOST_LISTED, PAGE_SIZE } from "../constants";

const PARTY = {
  select: { id: true, name: true, nameAudience: true, bannedAt: true, deletedAt: true },
} as const;

/** What a conversation is read with. */
const WITH = {
  post: { include: WITH_PARTS },
  owner: PARTY,
  beginner: PARTY,
  seats: true,
} satisfies Prisma.ConversationInclude;

/** A conversation as stored, with the post and the two. Private: `serializers.ts` says what leaves the server. */
export type ConversationRow = Prisma.ConversationGetPayload<{ include: typeof WITH }>;

export type { Message };

/** What one of the two sees of a conversation in short. */
export type Glance = {
  id: string;
  unread: number;
  lastAt: Date;
  /** Whether the other has written. */
  otherWrote: boolean;
  /** Whether anything in it reached both. */
  isShared: boolean;
};

/** Messages that somebody sees: hers, and those that were not withheld. */
export const seenBy = (personId: string): Prisma.MessageWhereInput => ({
  OR: [{ isWithheld: false }, { senderId: personId }],
});

/** Somebody's conversations in short, unread ones first, then the newest; all, or the one that is named. */
async function glance(personId: string, conversationId: string | null, most: number): Promise<Glance[]> {
  return withDatabase(
    () => db.$queryRaw<Glance[]>`
      SELECT m.conversation_id AS id,
        count(*) FILTER (WHERE m.sender_id IS DISTINCT FROM s.person_id
          AND (s.read_at IS NULL OR m.created_at > s.read_at))::int AS unread,
        max(m.created_at) AS "lastAt",
        bool_or(m.sender_id IS DISTINCT FROM s.person_id) AS "otherWrote",
        bool_or(NOT m.is_withheld) AS "isShared"
      FROM conversation_seat s JOIN message m ON m.conversation_id = s.conversation_id
      WHERE s.person_id = ${personId}::uuid AND (NOT m.is_withheld OR m.sender_id = s.person_id)
        AND (${conversationId}::uuid IS NULL OR s.conversation_id = ${conversationId}::uuid)
      GROUP BY m.conversation_id
      ORDER BY bool_or(m.sender_id IS DISTINCT FROM s.person_id
          AND (s.read_at IS NULL OR m.created_at > s.read_at)) DESC,
        max(m.created_at) DESC, m.conversation_id
      LIMIT ${most}`,
  );
}

/** Somebody's conversations in the order of the list, and whether there are more than it shows. */
export async function listConversations(
  personId: string,
): Promise<{ rows: { row: ConversationRow; glance: Glance }[]; hasMore: boolean }> {
  const glances = await glance(personId, null, MOST_LISTED + 1);
  const shown = glances.slice(0, MOST_LISTED);
  const rows = await withDatabase(() =>
    db.conversation.findMany({ where: { id: { in: shown.map(({ id }) => id) } }, include: WITH }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = shown.flatMap((one) => {
    const row = byId.get(one.id);
    return row ? [{ row, glance: one }] : [];
  });
  return { rows: found, hasMore: glances.length > MOST_LISTED };
}

/** One conversation of somebody; null when it is none of hers. */
export async function getConversation(
  id: string,
  personId: string,
): Promise<{ row: ConversationRow; glance: Glance } | null> {
  if (!isId(id)) return null;
  return withDatabase(async () => {
    const where = { id, seats: { some: { personId } } };
    const row = await db.conversation.findFirst({ where, include: WITH });
    if (!row) return null;
    const [found] = await glance(personId, id, 1);
    return found ? { row, glance: found } : null;
  });
}

/** The messages of a conversation that somebody sees: one page, the newest, or those before one of them; oldest first. */
export async function listMessages(conversationId: string, personId: string, before: string | null) {
  const rows = await withDatabase(() =>
    db.message.findMany({
      where: { conversationId, ...seenBy(personId), ...(before && { id: { lt: before } }) },
      // Ids of version 7 are in order of time.
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
    }),
  );
  return { rows: rows.slice(0, PAGE_SIZE).reverse(), hasMore: rows.length > PAGE_SIZE };
}

/** One message that somebody sees in a conversation of hers; null when there is none such. */
export async function getMessageFor(conversationId: string, id: string, personId: string) {
  if (!isId(conversationId) || !isId(id)) return null;
  const conversation = { id: conversationId, seats: { some: { personId } } };
  return withDatabase(() => db.message.findFirst({ where: { id, conversation, ...seenBy(personId) } }));
}

/** How many messages of the other somebody has not got on her page yet; null when the conversation is none of hers. */
export async function countNews(
  conversationId: string,
  personId: string,
  after: string,
): Promise<number | null> {
  if (!isId(conversationId) || !isId(after)) return null;
  return withDatabase(async () => {
    const where = { conversationId_personId: { conversationId, personId } };
    if (!(await db.conversationSeat.findUnique({ where }))) return null;
    return db.message.count({
      where: {
        conversationId,
        id: { gt: after },
        isWithheld: false,
        // Whoever left has no id any more.
        OR: [{ senderId: null }, { senderId: { not: personId } }],
      },
    });
  });
}

/** How many conversations of somebody have something to read. */
export async function countUnread(personId: string): Promise<number> {
  return (await glance(personId, null, MOST_LISTED)).filter(({ unread }) => unread > 0).length;
}

/** The conversation that somebody began about a post; null when there is none. */
export async function findBegun(postId: string, beginnerId: string): Promise<string | null> {
  const where = { postId_beginnerId: { postId, beginnerId } };
  return withDatabase(async () => (await db.conversation.findUnique({ where }))?.id ?? null);
}

/** Whether the mail about a conversation is off for somebody; null when it is none of hers. */
export async function getMute(conversationId: string, personId: string): Promise<boolean | null> {
  const where = { conversationId_personId: { conversationId, personId } };
  return withDatabase(async () => (await db.conversationSeat.findUnique({ where }))?.isMuted ?? null);
}

/** Whether whoever posted is still there to be written to. */
export async function getAuthor(id: string) {
  const select = { bannedAt: true, deletedAt: true };
  return withDatabase(() => db.person.findUnique({ where: { id }, select }));
}
