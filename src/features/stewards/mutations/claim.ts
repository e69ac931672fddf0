import "server-only";
import { lockEntry, type StoredEntry } from "@/features/proposals/data/entries";
import { proposeChange } from "@/features/proposals/mutations/propose";
import { addSteward } from "@/features/proposals/mutations/stewards";
import { tellAuthor } from "@/features/proposals/mutations/tell";
import type { Prisma } from "@/generated/prisma/client";
import { type Locale, negotiateLocale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import type { WayToProve } from "../constants";
import { isOnlyOneOf, openClaims } from "../data/stewards";
import { claimMail } from "../emails/claim";
import { ownDomain, shownMail } from "../utils";
import { countLink, makeLink, takeLink } from "./links";

type Tx = Prisma.TransactionClient;
type Claim = {
  way: WayToProve;
  /** Before the "@", for `website_domain`. */
  mailbox: string;
  reason: string;
  locale: Locale;
};

/** What came of a claim; `impossible`: the entry has no such address. */
export type Claimed = "granted" | "mailed" | "waiting" | "already" | "impossible";

/** Where a claim is mailed to be confirmed; null when the entry has no such address. */
async function addressFor({ way, mailbox }: Claim, { id, values }: StoredEntry): Promise<string | null> {
  if (way === "entry_mail") return shownMail(values);
  const domain = ownDomain(values);
  if (!domain || !/^[a-z0-9._%+-]{1,64}$/.test(mailbox)) return null;
  return (await isOnlyOneOf(domain, id)) ? `${mailbox}@${domain}` : null;
}

/** One's own claim that waits, or a new one. */
async function openClaim(
  tx: Tx,
  entry: StoredEntry,
  authorId: string,
  { reason, locale }: Claim,
): Promise<string> {
  const where = openClaims(authorId, entry.id);
  const known = await tx.proposal.findFirst({ where, select: { id: true } });
  if (!known) {
    const asked = { kind: "claim" as const, initiativeId: entry.id, baseVersion: entry.version, changes: {} };
    const author = { authorId, authorRole: "visitor" as const, locale };
    return (await proposeChange(tx, { ...asked, ...author, reason })).id;
  }
  if (reason) await tx.proposal.update({ where: { id: known.id }, data: { reason } });
  return known.id;
}

const accept = (tx: Tx, id: string, proof: string, now: Date) =>
  tx.proposal.update({ where: { id }, data: { state: "accepted", decision: proof, decidedAt: now } });

/**
 * Says that one looks after an entry. Whoever is signed in with an address on its website's domain does so from now
 * on; else a link goes to the entry's address or one on its domain, or an editor decides.
 * @throws MissingError, TooOftenError
 */
export async function claimEntry(
  { actor }: Permit<"entry.claim">,
  entry: StoredEntry,
  claim: Claim,
  now: Date,
): Promise<Claimed> {
  const to = claim.way === "curator" ? null : await addressFor(claim, entry);
  if (claim.way !== "curator" && !to) return "impossible";
  // What she is signed in with she confirmed; of the page's own address that says as much as a link to it.
  const isOwn = to !== null && to === actor.email.toLowerCase();
  await countLink(actor, entry, isOwn ? null : to);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const locked = await lockEntry(tx, entry.id);
      if (locked?.listing !== "published") throw new MissingError();
      const key = { initiativeId: entry.id, personId: actor.id };
      if ((await tx.steward.count({ where: key })) > 0) return "already";
      const proposalId = await openClaim(tx, locked, actor.id, claim);
      if (claim.way === "curator" || to === null) return "waiting";
      if (isOwn) {
        await accept(tx, proposalId, claim.way, now);
        await addSteward(tx, { ...key, proof: claim.way }, actor.id);
        return "granted";
      }
      const { id, token } = await makeLink(
        tx,
        { initiativeId: entry.id, proof: claim.way, to, proposalId },
        now,
      );
      await enqueueMail(tx, claimMail, {
        ...{ key: `steward link ${id}`, to, locale: negotiateLocale({ param: locked.values.lang }) },
        props: { token, name: locked.values.name },
      });
      return "mailed";
    }),
  );
}

async function answerIn(tx: Tx, token: string, isTrue: boolean, now: Date): Promise<"done" | "over"> {
  const link = await takeLink(tx, token, now);
  if (!link?.proposalId) return "over";
  await tx.$queryRaw`SELECT 1 FROM "proposal" WHERE "id" = ${link.proposalId}::uuid FOR UPDATE`;
  // What was merged meanwhile took its claims along.
  const claim = await tx.proposal.findUniqueOrThrow({ where: { id: link.proposalId } });
  const entry = await lockEntry(tx, claim.initiativeId ?? -1);
  const author = { id: claim.authorId ?? "", bannedAt: null, deletedAt: null };
  const person = claim.authorId && (await tx.person.findFirst({ where: author }));
  const isOpen = claim.state === "open" || claim.state === "asked";
  if (!isOpen || entry?.listing !== "published" || !person) return "over";
  if (isTrue) {
    await accept(tx, claim.id, link.proof, now);
    await addSteward(tx, { initiativeId: entry.id, personId: person.id, proof: link.proof }, null);
  } else {
    const data = { state: "rejected", decision: link.proof, decidedAt: now } as const;
    await tx.proposal.update({ where: { id: claim.id }, data });
  }
  const outcome = isTrue ? "granted" : "refused";
  const news = {
    outcome,
    name: entry.values.name,
    slug: isTrue ? entry.slug : null,
    occasion: outcome,
  } as const;
  await tellAuthor(tx, claim, news, now);
  return "done";
}

/** What whoever reads the entry's mail says of a claim, by a link that works once. */
export async function answerClaim(token: string, isTrue: boolean, now: Date): Promise<"done" | "over"> {
  return withDatabase(() => db.$transaction((tx) => answerIn(tx, token, isTrue, now)));
}
