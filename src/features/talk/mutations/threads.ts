import "server-only";
import { lockGroup, roleIn } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import { isId } from "@/lib/is-id";
import type { Permit } from "@/lib/permit";
import { consume, type Limit } from "@/lib/rate-limit";
import { MESSAGES_OF_PERSON, THREADS_OF_PERSON, TWICE_SECONDS } from "../constants";
import { listBlockedBy, notBlocked } from "../data/groups";

type Tx = Prisma.TransactionClient;
type Writer = Permit<"group.take_part">;

/** What somebody writes; `showsName`: members see her name from now on. */
type Words = { body: string; lang: string; showsName: boolean };

async function count(limit: Limit, personId: string): Promise<void> {
  const result = await consume(limit, personId);
  if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
}

const justNow = (now: Date) => ({ gt: new Date(now.getTime() - TWICE_SECONDS * 1000) });

/** Lets members of a group see somebody's name, where only coordinators did. */
async function showName(tx: Tx, groupId: string, personId: string): Promise<void> {
  const where = { groupId, personId, audience: "coordinators" as const };
  await tx.groupMember.updateMany({ where, data: { audience: "members" } });
}

/**
 * Begins a conversation in a group. The same words a moment ago were one press of the button.
 * @returns its id
 * @throws MissingError when she is in the group no more, TooOftenError
 */
export async function startThread(
  { actor }: Writer,
  { groupId, title, body, lang, showsName }: Words & { groupId: string; title: string },
  now: Date,
): Promise<string> {
  await count(THREADS_OF_PERSON, actor.id);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const group = await lockGroup(tx, groupId);
      if (!group || !(await roleIn(tx, groupId, actor.id))) throw new MissingError();
      if (showsName) await showName(tx, groupId, actor.id);
      const own = { groupId, authorId: actor.id, title };
      const twin = await tx.thread.findFirst({
        where: { ...own, createdAt: justNow(now), messages: { some: { body } } },
      });
      if (twin) return twin.id;
      const message = { authorId: actor.id, body, lang, createdAt: now };
      const data = { ...own, createdAt: now, lastAt: now, messages: { create: message } };
      return (await tx.thread.create({ data, select: { id: true } })).id;
    }),
  );
}

/**
 * Answers in a conversation.
 * @returns how many messages she sees in it now
 * @throws MissingError when she sees none such, TooOftenError
 */
export async function answerThread(
  { actor }: Writer,
  { groupId, threadId, body, lang, showsName }: Words & { groupId: string; threadId: string },
  now: Date,
): Promise<number> {
  await count(MESSAGES_OF_PERSON, actor.id);
  const blocked = await listBlockedBy(actor.id);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const group = await lockGroup(tx, groupId);
      if (!group || !(await roleIn(tx, groupId, actor.id)) || !isId(threadId)) throw new MissingError();
      const seen = { id: threadId, groupId, ...notBlocked({ blocked }) };
      if (!(await tx.thread.findFirst({ where: seen }))) throw new MissingError();
      if (showsName) await showName(tx, groupId, actor.id);
      const own = { threadId, authorId: actor.id, body };
      const twins = await tx.threadMessage.count({ where: { ...own, createdAt: justNow(now) } });
      if (twins === 0) {
        await tx.threadMessage.create({ data: { ...own, lang, createdAt: now } });
        await tx.thread.update({ where: { id: threadId }, data: { lastAt: now } });
      }
      return tx.threadMessage.count({ where: { threadId, ...notBlocked({ blocked }) } });
    }),
  );
}
