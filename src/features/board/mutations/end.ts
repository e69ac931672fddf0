import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { dropPhotoFiles } from "@/lib/photos/files";
import { OPEN_DAYS } from "../constants";
import type { Outcome } from "../types";
import { canBecome } from "../utils/state";
import { lockPost, takeOne } from "./life";
import { requestSuggestions } from "./suggestions";

type Tx = Prisma.TransactionClient;

/** How it ended, and what may be told of it without a name. */
export type Ending = { outcome: Outcome; story: string; isStoryShown: boolean };

/**
 * Keeps a post on the board for the usual time from now on; brings an expired one back.
 * @returns false, and changes nothing, when it was closed or waits to be let on the board
 */
export async function renewIn(tx: Tx, id: string, actorId: string | null, now: Date): Promise<boolean> {
  const post = await lockPost(tx, id);
  if (post.state === "closed" || post.state === "pending") return false;
  const isOver = post.endsOn !== null && post.endsOn < now;
  await tx.post.update({
    where: { id },
    data: {
      expiresAt: daysFrom(now, OPEN_DAYS),
      ...(post.state === "expired" && {
        ...{ state: "open" as const, openedAt: now, firstContactAt: null, seemingContactAt: null },
      }),
      // A last day that has passed would end it again.
      ...(isOver && { endsOn: null }),
      ...{ remindedAt: null, keepHash: null, keepUntil: null },
      version: { increment: 1 },
    },
  });
  await recordLogEntry(tx, { actorId, action: "post.renew", subjectType: "post", subjectId: id });
  if (post.state === "expired") await requestSuggestions(tx, id);
  return true;
}

/**
 * Ends a post for good.
 * @returns false, and changes nothing, when it was closed already
 */
export async function closeIn(
  tx: Tx,
  id: string,
  { outcome, story, isStoryShown }: Ending,
  actorId: string | null,
  now: Date,
): Promise<boolean> {
  const post = await lockPost(tx, id);
  if (!canBecome(post.state, "closed")) return false;
  await tx.post.update({
    where: { id },
    data: {
      ...{ state: "closed", outcome, story, isStoryShown: isStoryShown && story !== "", closedAt: now },
      ...{ keepHash: null, keepUntil: null },
      version: { increment: 1 },
    },
  });
  const detail = { outcome };
  await recordLogEntry(tx, { actorId, action: "post.close", subjectType: "post", subjectId: id, detail });
  return true;
}

/** Renews one's own post. @returns as `renewIn` */
export async function renewPost({ actor }: Permit<"post.manage">, id: string, now: Date): Promise<boolean> {
  return withDatabase(() => db.$transaction((tx) => renewIn(tx, id, actor.id, now)));
}

/** Closes one's own post. @returns as `closeIn` */
export async function closePost(
  { actor }: Permit<"post.manage">,
  id: string,
  ending: Ending,
  now: Date,
): Promise<boolean> {
  return withDatabase(() => db.$transaction((tx) => closeIn(tx, id, ending, actor.id, now)));
}

/** Notes that somebody has one of what one's own post is about. @returns how many are left; null when none was */
export async function noteTaken(
  _permit: Permit<"post.manage">,
  id: string,
  now: Date,
): Promise<number | null> {
  return withDatabase(() => db.$transaction((tx) => takeOne(tx, id, now)));
}

/** Deletes one's own post with all that hangs on it. */
export async function deletePost({ actor }: Permit<"post.manage">, id: string): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockPost(tx, id);
      await dropPhotoFiles(tx, { postId: id });
      await tx.report.deleteMany({ where: { subjectType: "post", subjectId: id } });
      await tx.post.delete({ where: { id } });
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "post.delete", subjectType: "post", subjectId: id },
      });
    }),
  );
}
