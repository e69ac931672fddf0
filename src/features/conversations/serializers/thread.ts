import { canSeePost } from "@/features/board/permissions/posts";
import { toPostDto } from "@/features/board/serializers/post";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { Member } from "@/lib/actor";
import type { ConversationRow, Glance, Message } from "../data/threads";
import type { AboutDto, ConversationDto, MessageDto, OtherSide, ThreadDto } from "../types";
import { isThere, whyShut } from "../utils/shut";
import { openContact } from "./contact";

/** One of the two, and the other as stored. */
export const otherOf = (row: ConversationRow, readerId: string) =>
  row.ownerId === readerId ? row.beginner : row.owner;

function showOther(row: ConversationRow, readerId: string, otherWrote: boolean): OtherSide {
  const other = otherOf(row, readerId);
  if (!isThere(other)) return { kind: "gone" };
  const isPoster = row.ownerId !== readerId;
  const { behalf, behalfName, initiative } = row.post;
  const own =
    behalf === "initiative" ? (initiative?.name ?? behalfName) : behalf === "group" ? behalfName : "";
  if (isPoster && own) return { kind: "named", name: own };
  // A post has no name on it: only an answer of hers brings it along.
  if (other && otherWrote && other.name && other.nameAudience !== "nobody") {
    return { kind: "named", name: other.name };
  }
  return { kind: isPoster ? "poster" : "answerer" };
}

function showAbout(row: ConversationRow, reader: Member, gazetteer: Gazetteer): AboutDto {
  const { side, place, texts } = toPostDto(row.post, gazetteer);
  const [{ title, lang }] = texts;
  return {
    ...{ side, place, title, lang },
    postedAt: (row.post.openedAt ?? row.post.createdAt).toISOString(),
    isOwn: row.ownerId === reader.id,
    href: canSeePost(reader, row.post) ? `/board/${row.postId}` : null,
  };
}

/** A row of the reader's list. */
export function toConversationDto(
  { row, glance }: { row: ConversationRow; glance: Glance },
  reader: Member,
  gazetteer: Gazetteer,
): ConversationDto {
  return {
    id: row.id,
    about: showAbout(row, reader, gazetteer),
    other: showOther(row, reader.id, glance.otherWrote),
    unread: glance.unread,
    lastAt: glance.lastAt.toISOString(),
  };
}

/** A message as one of the two sees it; what another may not see is not in it. */
export function toMessageDto(message: Message, readerId: string): MessageDto {
  const { id, senderId, body, lang, createdAt, contact, removedAt } = message;
  const isOwn = senderId === readerId;
  const state = removedAt ? "removed" : senderId === null ? "gone" : "shown";
  const opened = state === "shown" && contact ? openContact(contact) : null;
  return {
    ...{ id, isOwn, lang, state, at: createdAt.toISOString() },
    text: state === "shown" ? body : "",
    contact: opened && { kind: opened.kind, value: isOwn ? null : opened.value },
  };
}

type ThreadParts = {
  row: ConversationRow;
  glance: Glance;
  page: { rows: Message[]; hasMore: boolean };
  avoids: ThreadDto["avoids"];
};

/** A conversation as one of the two sees it. */
export function toThreadDto(
  { row, glance, page, avoids }: ThreadParts,
  reader: Member,
  gazetteer: Gazetteer,
  now: Date,
): ThreadDto {
  const { post, agreedAt } = row;
  const isOwner = row.ownerId === reader.id;
  const shut = whyShut(post, otherOf(row, reader.id), avoids === "everything" && glance.isShared, now);
  const messages = page.rows.map((message) => toMessageDto(message, reader.id));
  return {
    id: row.id,
    about: showAbout(row, reader, gazetteer),
    other: showOther(row, reader.id, glance.otherWrote),
    messages,
    earlier: page.hasMore ? (messages[0]?.id ?? null) : null,
    shut,
    isMuted: row.seats.some(({ personId, isMuted }) => personId === reader.id && isMuted),
    agreedAt: agreedAt?.toISOString() ?? null,
    canAgree: isOwner && !agreedAt && shut === null && post.taken < post.quantity,
    canGiveBack: isOwner && agreedAt !== null && whyShut(post, row.owner, false, now) === null,
    avoids,
  };
}
