import "server-only";
import { followMerged, lockEntry, type StoredEntry } from "@/features/proposals/data/entries";
import { addSteward, isStewardIn } from "@/features/proposals/mutations/stewards";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail, recipientHash } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { invitationMail } from "../emails/invitation";
import { countLink, makeLink, takeLink } from "./links";

type Tx = Prisma.TransactionClient;

/**
 * Invites somebody by mail to look after an entry with those who do.
 * @param to lower case
 * @throws MissingError, TooOftenError
 */
export async function inviteSteward(
  { actor }: Permit<"entry.stewards">,
  entry: StoredEntry,
  { to, locale }: { to: string; locale: Locale },
  now: Date,
): Promise<"sent" | "forbidden"> {
  await countLink(actor, entry, to);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const locked = await lockEntry(tx, entry.id);
      if (locked?.listing !== "published") throw new MissingError();
      // She may have been relieved of it since the permit was given.
      const isOwn = await isStewardIn(tx, actor.id, entry.id);
      if (!isOwn && !isEntrusted(actor, locked.reach)) return "forbidden";
      const proof = isOwn ? ("steward" as const) : ("curator" as const);
      const link = { initiativeId: entry.id, proof, to, invitedById: actor.id };
      const { id, token } = await makeLink(tx, link, now);
      const props = { token, name: locked.values.name };
      await enqueueMail(tx, invitationMail, { key: `steward link ${id}`, to, locale, props });
      return "sent";
    }),
  );
}

/** Thrown to undo that a link was used: somebody else's, who may still come. */
class NotHers extends Error {}

async function acceptIn(
  tx: Tx,
  { actor }: Permit<"entry.claim">,
  token: string,
  now: Date,
): Promise<string | null> {
  const link = await takeLink(tx, token, now);
  if (!link || link.proposalId !== null) return null;
  if (link.sentToHash !== recipientHash(actor.email.toLowerCase())) throw new NotHers();
  const invited = await lockEntry(tx, link.initiativeId);
  const kept = invited?.listing === "merged" ? await followMerged(tx, invited.id) : null;
  const entry = kept ? await lockEntry(tx, kept.id) : invited;
  if (entry?.listing !== "published") return null;
  // Who invited has to look after it still; an editor's invitation is her word.
  const isHerWord = link.proof !== "steward" || (await isStewardIn(tx, link.invitedById ?? "", entry.id));
  if (!isHerWord) return null;
  await addSteward(
    tx,
    { initiativeId: entry.id, personId: actor.id, proof: link.proof },
    link.invitedById ?? actor.id,
  );
  return entry.slug;
}

/** Takes an invitation, as the person that it was sent to. @returns slug of the entry; null when nothing comes of it */
export async function acceptInvitation(
  permit: Permit<"entry.claim">,
  token: string,
  now: Date,
): Promise<{ state: "done"; slug: string } | { state: "over" | "other" }> {
  try {
    const slug = await withDatabase(() => db.$transaction((tx) => acceptIn(tx, permit, token, now)));
    return slug === null ? { state: "over" } : { state: "done", slug };
  } catch (error) {
    if (error instanceof NotHers) return { state: "other" };
    throw error;
  }
}

async function remove(entry: StoredEntry, personId: string, actorId: string): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.steward.deleteMany({ where: { initiativeId: entry.id, personId } });
      if (count === 0) return false;
      // Whom she invited comes no more by her word.
      await tx.stewardLink.deleteMany({
        where: { initiativeId: entry.id, invitedById: personId, usedAt: null },
      });
      await recordLogEntry(tx, {
        ...{ actorId, action: "steward.remove", subjectType: "initiative", subjectId: String(entry.id) },
        detail: { person: personId },
      });
      return true;
    }),
  );
}

/** Looks after an entry no longer. @returns whether she did */
export async function leaveEntry({ actor }: Permit<"entry.claim">, entry: StoredEntry): Promise<boolean> {
  return remove(entry, actor.id, actor.id);
}

/** Takes an entry from somebody, by an editor's word. @returns whether she looked after it */
export async function removeSteward(
  { actor }: Permit<"entry.stewards">,
  entry: StoredEntry,
  personId: string,
): Promise<boolean | "forbidden"> {
  if (!isEntrusted(actor, entry.reach)) return "forbidden";
  return remove(entry, personId, actor.id);
}
