import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { followMerged, lockEntry, readBase } from "../data/entries";
import { changesSchema } from "../schema/entry";
import type { Changes, FieldConflict, MadeChange, NewProposal } from "../types";
import { mergeChanges } from "../utils/merge";
import { riskOf } from "../utils/risk";
import { addEntry, changeEntry } from "./apply";

type Tx = Prisma.TransactionClient;

async function store(tx: Tx, proposal: NewProposal, more: Partial<Prisma.ProposalUncheckedCreateInput> = {}) {
  const { changes, otherId, ...rest } = proposal;
  const json = {
    ...changesSchema.parse(changes),
    ...(otherId !== undefined && { otherId }),
  } as Prisma.InputJsonObject;
  const data = { ...rest, changes: json, risk: riskOf(proposal), ...more };
  return tx.proposal.create({ data, select: { id: true } });
}

/** What is asked of an entry that was merged meanwhile is asked of the one that it became. */
async function towards(tx: Tx, proposal: NewProposal): Promise<NewProposal> {
  if (proposal.initiativeId === null) return proposal;
  const kept = await followMerged(tx, proposal.initiativeId);
  return kept ? { ...proposal, initiativeId: kept.id, baseVersion: kept.version } : proposal;
}

/** Keeps what somebody asks for, to be decided by an editor. @throws ZodError for values that no entry may have */
export async function proposeChange(tx: Tx, proposal: NewProposal): Promise<{ id: string }> {
  return store(tx, await towards(tx, proposal));
}

/** What became of a change by somebody whose changes count at once. */
export type Attempt =
  | ({ state: "made"; proposalId: string } & MadeChange)
  /** Nothing differs from how it is. */
  | { state: "unchanged"; slug: string }
  /** The same fields were changed meanwhile, or it was merged: kept for an editor, who sees both. */
  | { state: "waiting"; proposalId: string; conflicts: FieldConflict[] };

type ByOneself = NewProposal & {
  /** Who is in the log; null for a command on the server itself. */
  actorId: string | null;
  /** Whether who makes the change says that all of it is right today. */
  isVerified?: boolean;
};

/** The changes as they stand against the entry of this moment. */
async function mergeNow(tx: Tx, id: number, baseVersion: number | null, changes: Changes) {
  const entry = await lockEntry(tx, id);
  if (!entry) throw new MissingError();
  const base = await readBase(tx, id, baseVersion ?? entry.version);
  return { entry, ...mergeChanges(changes, entry.values, base) };
}

/**
 * A change by an editor or somebody who looks after the entry: a proposal, accepted at once, and its revision. What
 * others changed meanwhile stays; only where both changed the same field it becomes a proposal that waits.
 * @throws MissingError when there is no such entry
 */
export async function makeChange(
  tx: Tx,
  { actorId, isVerified, ...proposal }: ByOneself,
  now: Date,
): Promise<Attempt> {
  const options = { actor: { role: proposal.authorRole }, isVerified, now };
  let made: MadeChange;
  if (proposal.initiativeId === null) made = await addEntry(tx, proposal.changes, options);
  else {
    const { entry, patch, conflicts } = await mergeNow(
      tx,
      proposal.initiativeId,
      proposal.baseVersion,
      proposal.changes,
    );
    // Merged while it was edited: the change waits at the entry that it became, for an editor to lay over that one.
    if (conflicts.length > 0 || entry.listing === "merged") {
      return { state: "waiting", proposalId: (await proposeChange(tx, proposal)).id, conflicts };
    }
    if (Object.keys(patch).length === 0 && !isVerified) return { state: "unchanged", slug: entry.slug };
    made = await changeEntry(tx, entry, patch, options);
  }
  const { id } = await store(tx, proposal, {
    initiativeId: made.initiativeId,
    state: "accepted",
    decidedAt: now,
    decidedById: actorId,
    madeVersion: made.version,
  });
  await recordLogEntry(tx, {
    actorId,
    action: proposal.initiativeId === null ? "initiative.add" : "initiative.edit",
    subjectType: "initiative",
    subjectId: String(made.initiativeId),
    detail: { proposal: id, version: String(made.version), fields: Object.keys(proposal.changes) },
  });
  return { state: "made", proposalId: id, ...made };
}
