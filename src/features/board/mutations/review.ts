import "server-only";
import { resolveReports } from "@/features/reports/mutations";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { randomToken } from "@/lib/secrets";
import { OPEN_DAYS } from "../constants";
import { noteMail } from "../emails/note";
import type { Removal } from "../types";
import { canBecome } from "../utils/state";
import { lockPost } from "./life";
import { requestSuggestions } from "./suggestions";

type Tx = Prisma.TransactionClient;
type News =
  | { news: "opened" | "restored" | "translated"; postId: string }
  | { news: "removed"; postId: string; reason: Removal };

/** Tells the author of a post what happened to it, where there is one who has an address. */
export async function tellAuthor(tx: Tx, authorId: string | null, props: News): Promise<void> {
  const author = authorId === null ? null : await tx.person.findUnique({ where: { id: authorId } });
  if (!author?.email || author.bannedAt) return;
  const key = `post.${props.news}:${props.postId}:${randomToken()}`;
  await enqueueMail(tx, noteMail, { key, to: author.email, locale: author.locale as Locale, props });
}

const logged = (actorId: string, action: string, subjectId: string) =>
  ({ actorId, action, subjectType: "post", subjectId }) as const;

/**
 * Lets a post that waits on the board.
 * @param trust whether what this person posts appears at once from now on
 * @returns false, and changes nothing, when it does not wait any more
 */
export async function letOnBoard(
  { actor }: Permit<"post.review">,
  id: string,
  trust: boolean,
  now: Date,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const post = await lockPost(tx, id);
      if (post.state !== "pending" || !canBecome(post.state, "open") || post.removedAt) return false;
      // It loses nothing of its time by having waited.
      const expiresAt = post.endsOn === null ? daysFrom(now, OPEN_DAYS) : post.expiresAt;
      await tx.post.update({
        where: { id },
        data: { state: "open", openedAt: now, expiresAt, version: { increment: 1 } },
      });
      await resolveReports(tx, { subjectType: "post", subjectId: id }, "kept", actor.id);
      await recordLogEntry(tx, logged(actor.id, "post.open", id));
      if (trust && post.authorId) await trustPerson(tx, actor.id, post.authorId, now);
      await tellAuthor(tx, post.authorId, { news: "opened", postId: id });
      await requestSuggestions(tx, id);
      return true;
    }),
  );
}

async function trustPerson(tx: Tx, actorId: string, personId: string, now: Date): Promise<void> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, trustedAt: null },
    data: { trustedAt: now },
  });
  if (count === 0) return;
  await recordLogEntry(tx, { actorId, action: "person.trust", subjectType: "person", subjectId: personId });
}

/** Takes a post from sight; its author is told why. @returns false when it was out of sight already */
export async function removePost(
  { actor }: Permit<"post.review">,
  id: string,
  reason: Removal,
  now: Date,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const post = await lockPost(tx, id);
      if (post.removedAt) return false;
      await tx.post.update({
        where: { id },
        data: { removedAt: now, removedById: actor.id, removalReason: reason, version: { increment: 1 } },
      });
      await resolveReports(tx, { subjectType: "post", subjectId: id }, "removed", actor.id);
      await recordLogEntry(tx, { ...logged(actor.id, "post.remove", id), detail: { reason } });
      await tellAuthor(tx, post.authorId, { news: "removed", postId: id, reason });
      return true;
    }),
  );
}

/** Brings a post back that was taken from sight. @returns false when it was not */
export async function restorePost({ actor }: Permit<"post.review">, id: string): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const post = await lockPost(tx, id);
      if (!post.removedAt) return false;
      await tx.post.update({
        where: { id },
        data: { removedAt: null, removedById: null, removalReason: null, version: { increment: 1 } },
      });
      await recordLogEntry(tx, logged(actor.id, "post.restore", id));
      await tellAuthor(tx, post.authorId, { news: "restored", postId: id });
      return true;
    }),
  );
}

/** Finds nothing wrong with a post that was reported: it stays as it is. */
export async function keepPost({ actor }: Permit<"post.review">, id: string): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await resolveReports(tx, { subjectType: "post", subjectId: id }, "kept", actor.id);
      await recordLogEntry(tx, logged(actor.id, "post.keep", id));
    }),
  );
}

const PRIVATE_OPENING = "post.open_private";

/**
 * Notes that an organizer opened a post that only organizers see: once a day (UTC) for each. Its author's own
 * looking is nobody's business.
 */
export async function notePrivateOpening(
  { actor }: Permit<"post.review">,
  post: { id: string; audience: string; authorId: string | null },
  now: Date,
): Promise<void> {
  if (post.audience !== "organizers" || post.authorId === actor.id) return;
  const entry = logged(actor.id, PRIVATE_OPENING, post.id);
  const since = new Date(now.toISOString().slice(0, 10));
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${entry.action} ${actor.id} ${post.id}`}))`;
      const known = await tx.logEntry.findFirst({ where: { ...entry, createdAt: { gte: since } } });
      if (!known) await recordLogEntry(tx, entry);
    }),
  );
}
