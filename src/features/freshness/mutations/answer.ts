import "server-only";
import type { StoredEntry } from "@/features/proposals/data/entries";
import { makeChange, proposeChange } from "@/features/proposals/mutations/propose";
import { isStewardIn } from "@/features/proposals/mutations/stewards";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Answer } from "../constants";
import { reviewHash } from "../data/reviews";
import { confirmIn, lockShown } from "./confirm";

type Tx = Prisma.TransactionClient;

/** How somebody answers. */
type Given = {
  answer: Answer;
  /** Language in which she reads. */
  locale: string;
  /** For editors, in her language, what an answer from an entry's own address means. */
  reason: string;
};

/** What came of it; `over`: answered before, too late, or about something that is not hers or not shown any more. */
export type AnswerResult = { state: "done"; slug: string } | { state: "over" } | { state: "wrong" };

/** Undoes that a link was used, for what can no longer be answered. */
class Over extends Error {}

/** The word of somebody who looks after an entry counts at once, as her own change. */
async function asSteward(tx: Tx, entry: StoredEntry, personId: string, { answer, locale }: Given, now: Date) {
  if (!(await isStewardIn(tx, personId, entry.id))) throw new Over();
  if (answer === "right") await confirmIn(tx, entry, { role: "steward", actorId: personId }, now);
  if (answer !== "closed") return;
  const own = { authorId: personId, actorId: personId, authorRole: "steward" as const, locale };
  const changes = { status: "closed" as const };
  const change = { kind: "closing" as const, initiativeId: entry.id, baseVersion: entry.version, changes };
  await makeChange(tx, { ...change, ...own, reason: "", isVerified: true }, now);
}

/** Who reads the mail of an entry's own address nobody knows: an editor looks at the answer first. */
async function asOwnAddress(tx: Tx, entry: StoredEntry, { answer, locale, reason }: Given) {
  if (answer !== "right" && answer !== "closed") return;
  await proposeChange(tx, {
    kind: answer === "closed" ? "closing" : "edit",
    changes: answer === "closed" ? { status: "closed" } : {},
    ...{ initiativeId: entry.id, baseVersion: entry.version, reason, locale },
    ...{ authorId: null, authorRole: "visitor" },
  });
}

/**
 * Ends such mails by the link of one: at any time, also after another answer, which this one replaces.
 * @returns false where nobody was sent such a link
 */
export async function stopReviews(token: string, now: Date): Promise<boolean> {
  const where = { tokenHash: reviewHash(token) };
  const data = { answeredAt: now, answer: "stop" as const };
  return (await withDatabase(() => db.review.updateMany({ where, data }))).count === 1;
}

async function answerIn(tx: Tx, token: string, given: Given, now: Date): Promise<AnswerResult> {
  const tokenHash = reviewHash(token);
  const review = await tx.review.findUnique({ where: { tokenHash } });
  if (!review) return { state: "wrong" };
  // Whoever is second finds it answered.
  const { count } = await tx.review.updateMany({
    where: { tokenHash, answeredAt: null, expiresAt: { gt: now } },
    data: { answeredAt: now, answer: given.answer },
  });
  if (count === 0) return { state: "over" };
  const entry = await lockShown(tx, review.initiativeId);
  if (review.personId === null) await asOwnAddress(tx, entry, given);
  else await asSteward(tx, entry, review.personId, given, now);
  return { state: "done", slug: entry.slug };
}

/** Answers by the link of a mail, which works once; only for an end of such mails always. */
export async function answerReview(token: string, given: Given, now: Date): Promise<AnswerResult> {
  if (given.answer === "stop") {
    return (await stopReviews(token, now)) ? { state: "done", slug: "" } : { state: "wrong" };
  }
  try {
    return await withDatabase(() => db.$transaction((tx) => answerIn(tx, token, given, now)));
  } catch (error) {
    if (error instanceof Over || error instanceof MissingError) return { state: "over" };
    throw error;
  }
}
