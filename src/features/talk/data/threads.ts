import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import type { Permit } from "@/lib/permit";
import { PAGE_SIZE } from "../constants";
import type { MessageDto, Paged, Reader, ThreadDto } from "../types";
import { pageWithin, tellAuthor } from "../utils/tell";
import { notBlocked, writerIn } from "./groups";
import { listReportedIds } from "./reports";

type Read = Permit<"talk.read">;

/** Conversations with something to read in them, not begun by somebody whom the reader blocked. */
const seenBy = (groupId: string, reader: Reader): Prisma.ThreadWhereInput => ({
  ...{ groupId, ...notBlocked(reader) },
  messages: { some: { removedAt: null, ...notBlocked(reader) } },
});

/** How many messages each of these conversations has on the reader's pages; the removed ones leave a place. */
async function countMessages(ids: string[], reader: Reader): Promise<Map<string, number>> {
  const rows = await db.threadMessage.groupBy({
    by: ["threadId"],
    where: { threadId: { in: ids }, ...notBlocked(reader) },
    _count: true,
  });
  return new Map(rows.map(({ threadId, _count }) => [threadId, _count]));
}

/** The conversations of a group, the one that was written in last first. @throws UnavailableError */
export async function listThreads(
  _permit: Read,
  groupId: string,
  reader: Reader,
  { page: asked, size = PAGE_SIZE.threads }: { page?: unknown; size?: number } = {},
): Promise<Paged<ThreadDto>> {
  const where = seenBy(groupId, reader);
  return withDatabase(async () => {
    const { page, pages } = pageWithin(asked, await db.thread.count({ where }), size);
    const rows = await db.thread.findMany({
      where,
      include: { author: writerIn(groupId) },
      orderBy: [{ lastAt: "desc" }, { id: "desc" }],
      ...{ skip: (page - 1) * size, take: size },
    });
    const counts = await countMessages(
      rows.map(({ id }) => id),
      reader,
    );
    const items = rows.map(({ id, title, author, removedAt, lastAt }) => {
      const messages = counts.get(id) ?? 0;
      const { pages: lastPage } = pageWithin(undefined, messages, PAGE_SIZE.messages);
      return {
        ...{ id, messages, lastPage, author: tellAuthor(author, reader), lastAt: lastAt.toISOString() },
        title: removedAt ? null : title,
      };
    });
    return { items, page, pages };
  });
}

/** The head of a conversation; null when the reader sees none such in this group. @throws UnavailableError */
export async function getThread(
  _permit: Read,
  groupId: string,
  id: string,
  reader: Reader,
): Promise<{ id: string; title: string | null } | null> {
  if (!isId(id)) return null;
  const where = { ...seenBy(groupId, reader), id };
  const row = await withDatabase(() => db.thread.findFirst({ where }));
  return row && { id: row.id, title: row.removedAt ? null : row.title };
}

/** Tells those without a name in one conversation apart, in the order in which they came. */
async function numbering(threadId: string, reader: Reader): Promise<(id: string) => number> {
  const rows = await db.threadMessage.groupBy({
    by: ["authorId"],
    where: { threadId, authorId: { not: null }, ...notBlocked(reader) },
    _min: { createdAt: true },
    orderBy: [{ _min: { createdAt: "asc" } }, { authorId: "asc" }],
  });
  const order = rows.map(({ authorId }) => authorId);
  return (id) => order.indexOf(id) + 1;
}

type Row = Prisma.ThreadMessageGetPayload<{ include: { author: ReturnType<typeof writerIn> } }>;

function stateOf({ authorId, removedAt, removedById }: Row): MessageDto["state"] {
  if (authorId === null) return "gone";
  if (!removedAt) return "shown";
  return removedById === authorId ? "taken_back" : "removed";
}

function toMessage(row: Row, reader: Reader, author: MessageDto["author"], isReported: boolean): MessageDto {
  const { id, authorId, body, lang, createdAt } = row;
  const state = stateOf(row);
  const [isShown, isOwn] = [state === "shown", authorId === reader.id];
  return {
    ...{ id, author, lang, state, at: createdAt.toISOString(), body: isShown ? body : "" },
    mayRemove: isShown && (isOwn || reader.role === "coordinator"),
    mayReport: isShown && !isOwn,
    isReported: isShown && !isOwn && isReported,
  };
}

/** What was written in a conversation, oldest first. @throws UnavailableError */
export async function listMessages(
  _permit: Read,
  { groupId, threadId }: { groupId: string; threadId: string },
  reader: Reader,
  asked: unknown,
): Promise<Paged<MessageDto>> {
  const where = { threadId, ...notBlocked(reader) };
  const size = PAGE_SIZE.messages;
  return withDatabase(async () => {
    const { page, pages } = pageWithin(asked, await db.threadMessage.count({ where }), size);
    const rows = await db.threadMessage.findMany({
      where,
      include: { author: writerIn(groupId) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      ...{ skip: (page - 1) * size, take: size },
    });
    const numberOf = await numbering(threadId, reader);
    const ids = reader.role === "coordinator" ? rows.map(({ id }) => id) : [];
    const reported = await listReportedIds("thread_message", ids);
    const items = rows.map((row) =>
      toMessage(row, reader, tellAuthor(row.author, reader, numberOf), reported.has(row.id)),
    );
    return { items, page, pages };
  });
}

/** Something in a conversation that the reader may report; null when there is none such. @throws UnavailableError */
export async function getReportable(
  _permit: Read,
  groupId: string,
  id: string,
  reader: Reader,
): Promise<{ threadId: string; body: string; lang: string } | null> {
  if (!isId(id) || reader.id === null) return null;
  const where = { id, removedAt: null, thread: seenBy(groupId, reader), ...notBlocked(reader) };
  const row = await withDatabase(() => db.threadMessage.findFirst({ where }));
  if (!row?.authorId || row.authorId === reader.id) return null;
  return { threadId: row.threadId, body: row.body, lang: row.lang };
}

/** What members see of somebody's name in a group, where she is about to write. @throws UnavailableError */
export async function getOwnName(
  { actor }: Read,
  groupId: string,
): Promise<{ name: string; isSeen: boolean }> {
  const where = { groupId_personId: { groupId, personId: actor.id } };
  const row = await withDatabase(() => db.groupMember.findUnique({ where, include: { person: true } }));
  const name = row?.person.name ?? "";
  return { name, isSeen: name !== "" && row?.audience !== "coordinators" };
}
