import "server-only";
import { countMailTo } from "@/features/people/mutations/confirmations";
import type { StoredEntry } from "@/features/proposals/data/entries";
import type { Prisma, StewardProof } from "@/generated/prisma/client";
import type { Member } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { TooOftenError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { consume, type Limit } from "@/lib/rate-limit";
import { randomToken } from "@/lib/secrets";
import { LINK_DAYS, LINKS_OF_ENTRY, LINKS_OF_PERSON } from "../constants";
import { linkHash } from "../data/stewards";

type Tx = Prisma.TransactionClient;

async function count(limit: Limit, key: string): Promise<void> {
  const result = await consume(limit, key);
  if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
}

/** Counts one more link by somebody, about an entry, to an address. @throws TooOftenError */
export async function countLink(actor: Member, { id }: StoredEntry, to: string | null): Promise<void> {
  await count(LINKS_OF_PERSON, actor.id);
  await count(LINKS_OF_ENTRY, String(id));
  if (to) await countMailTo(to);
}

type NewLink = {
  initiativeId: number;
  proof: StewardProof;
  /** Lower case. */
  to: string;
  proposalId?: string;
  invitedById?: string;
};

/** A link that works once; those that were sent before for the same claim work no more. @returns its token and id */
export async function makeLink(
  tx: Tx,
  { to, ...link }: NewLink,
  now: Date,
): Promise<{ id: string; token: string }> {
  const { proposalId } = link;
  if (proposalId) {
    await tx.stewardLink.updateMany({ where: { proposalId, usedAt: null }, data: { usedAt: now } });
  }
  const token = randomToken();
  const { id } = await tx.stewardLink.create({
    data: {
      ...link,
      ...{ tokenHash: linkHash(token), sentToHash: recipientHash(to) },
      ...{ createdAt: now, expiresAt: daysFrom(now, LINK_DAYS) },
    },
    select: { id: true },
  });
  return { id, token };
}

/** Uses up a link, whoever is first; null when it was used, is too old, or never was. */
export async function takeLink(tx: Tx, token: string, now: Date) {
  const tokenHash = linkHash(token);
  const { count: taken } = await tx.stewardLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return taken === 0 ? null : tx.stewardLink.findUnique({ where: { tokenHash } });
}
