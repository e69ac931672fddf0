import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { CHANGE_KINDS, type EntryField, type RejectTemplate } from "../constants";
import { followMerged, lockEntry, type Reach, reachOf, readBase, type StoredEntry } from "../data/entries";
import { isEntrusted } from "../permissions";
import { changesSchema } from "../schema/entry";
import type { Changes, EntryValues, MadeChange } from "../types";
import { changedFields, mergeChanges } from "../utils/merge";
import { addEntry, changeEntry, relist } from "./apply";
import { addSteward } from "./stewards";
import { tellAuthor } from "./tell";

type Tx = Prisma.TransactionClient;
type Row = Prisma.ProposalGetPayload<object>;

/** What an editor decides. */
export type Decision =
  | {
      type: "accept";
      /** Version of the entry that was looked at; null for a new one. */
      seenVersion: number | null;
      /** Where both changed a field: which stays. */
      take: Partial<Record<EntryField, "current" | "proposed">>;
      isVerified: boolean;
    }
  /** Accepts it as the editor changed it: the whole entry as it is to be. */
  | { type: "change"; seenVersion: number | null; values: EntryValues; isVerified: boolean }
  /** Of a claim: an editor's word that somebody looks after the entry. */
  | { type: "grant" }
  /** Of a report: what was done. */
  | { type: "resolve"; effect: "none" | "closed" | "hidden" }
  | { type: "ask"; question: string }
  | { type: "reject"; template: RejectTemplate | null; words: string };

/** What came of it. Nothing was changed unless it says "done". */
export type Outcome =
  | ({ state: "done" } & Partial<MadeChange>)
  /** Somebody else decided a moment ago. */
  | { state: "already" }
  /** Fields that it changes were changed meanwhile: look again. */
  | { state: "conflict" }
  | { state: "forbidden" }
  | { state: "missing" };

/** Ends a transaction without a trace. */
class Undecided extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.state);
  }
}

const stop = (state: "conflict" | "forbidden" | "missing" | "already"): never => {
  throw new Undecided({ state });
};

/** What an editor works on, with what is locked for her. */
type Case = {
  tx: Tx;
  permit: Permit<"directory.curate">;
  row: Row;
  changes: Changes;
  entry: StoredEntry | null;
  now: Date;
};

function checkReach({ permit }: Pick<Case, "permit">, reach: Reach): void {
  if (!isEntrusted(permit.actor, reach)) stop("forbidden");
}

/** The entry that a proposal is about; one that was merged in the moment it came stands for what it became. */
async function lockTarget(tx: Tx, row: Row): Promise<StoredEntry | null> {
  const entry = await lockEntry(tx, row.initiativeId ?? -1);
  const kept = entry?.listing === "merged" ? await followMerged(tx, entry.id) : null;
  if (!kept) return entry;
  const data = { initiativeId: kept.id, baseVersion: kept.version };
  Object.assign(row, await tx.proposal.update({ where: { id: row.id }, data }));
  return lockEntry(tx, kept.id);
}

/** Only one decides; whoever comes second waits here and finds it decided. */
async function open(tx: Tx, permit: Case["permit"], id: string, now: Date): Promise<Case> {
  await tx.$queryRaw`SELECT 1 FROM "proposal" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = (await tx.proposal.findUnique({ where: { id } })) ?? stop("missing");
  if (row.state !== "open" && row.state !== "asked") stop("already");
  const changes = changesSchema.parse(row.changes);
  const entry = row.initiativeId === null ? null : await lockTarget(tx, row);
  const { townId, kindKey } = changes;
  checkReach({ permit }, entry ? entry.reach : await reachOf(tx, townId, kindKey));
  return { tx, permit, row, changes, entry, now };
}

/** The entry as it was at the version that an editor looked at. */
async function entryAt(tx: Tx, entry: StoredEntry, version: number): Promise<EntryValues> {
  const { values } = await readBase(tx, entry.id, version);
  return { ...entry.values, ...values } as EntryValues;
}

/** What is to be changed; stops where both changed a field and nobody chose in sight of the newest version. */
async function patchOf({ tx, row, changes, entry }: Case, decision: Decision): Promise<Changes> {
  if (!entry) return changes;
  if (decision.type === "change") {
    const seen = decision.seenVersion ?? entry.version;
    const mine = changedFields(decision.values, await entryAt(tx, entry, seen));
    const { patch, conflicts } = mergeChanges(mine, entry.values, await readBase(tx, entry.id, seen));
    return conflicts.length > 0 ? stop("conflict") : patch;
  }
  const base = await readBase(tx, entry.id, row.baseVersion ?? entry.version);
  const { patch, conflicts } = mergeChanges(changes, entry.values, base);
  if (decision.type !== "accept" || conflicts.length === 0) return patch;
  const isInSight = decision.seenVersion === entry.version;
  const chosen = conflicts.map(({ field, proposed }) => {
    const take = decision.take[field];
    if (!isInSight || !take) stop("conflict");
    return take === "proposed" ? [[field, proposed]] : [];
  });
  return { ...patch, ...Object.fromEntries(chosen.flat()) };
}

/** Writes down what was decided, and tells the author. */
async function settle(
  { tx, permit, row, changes, entry, now }: Case,
  state: "accepted" | "rejected",
  {
    made,
    decision,
    news,
  }: {
    made: MadeChange | null;
    decision: string | null;
    news: Pick<Parameters<typeof tellAuthor>[2], "outcome" | "template" | "words">;
  },
): Promise<void> {
  const initiativeId = made?.initiativeId ?? row.initiativeId;
  await tx.proposal.update({
    where: { id: row.id },
    data: {
      ...{ state, decision, initiativeId, decidedAt: now, decidedById: permit.actor.id },
      madeVersion: made?.version ?? null,
    },
  });
  await recordLogEntry(tx, {
    actorId: permit.actor.id,
    action: state === "accepted" ? "proposal.accept" : "proposal.reject",
    subjectType: "proposal",
    subjectId: row.id,
    detail: {
      ...(initiativeId !== null && { initiative: String(initiativeId) }),
      ...(made && { version: String(made.version) }),
      ...(news.template && { template: news.template }),
    },
  });
  const name = entry?.values.name ?? changes.name ?? "";
  const isShown = entry === null ? made !== null : entry.listing === "published";
  const slug = state === "accepted" && isShown ? (made?.slug ?? entry?.slug ?? null) : null;
  await tellAuthor(tx, row, { ...news, name, slug, occasion: state }, now);
}

async function accept(
  one: Case,
  decision: Extract<Decision, { type: "accept" | "change" }>,
): Promise<Outcome> {
  const { tx, row, entry, now } = one;
  if (!CHANGE_KINDS.includes(row.kind)) stop("forbidden");
  if (entry === null && row.kind !== "addition") stop("missing");
  const options = { actor: { role: "curator" as const }, isVerified: decision.isVerified, now };
  const patch = entry === null && decision.type === "change" ? decision.values : await patchOf(one, decision);
  if (entry === null) checkReach(one, await reachOf(tx, patch.townId, patch.kindKey));
  const made = entry ? await changeEntry(tx, entry, patch, options) : await addEntry(tx, patch, options);
  const outcome = decision.type === "change" ? "changed" : "accepted";
  await settle(one, "accepted", { made, decision: null, news: { outcome } });
  return { state: "done", ...made };
}

async function resolve(one: Case, { effect }: Extract<Decision, { type: "resolve" }>): Promise<Outcome> {
  const { tx, row, entry, now } = one;
  if (row.kind !== "report") stop("forbidden");
  const actor = { role: "curator" as const };
  let made: MadeChange | null = null;
  if (entry && effect === "closed") made = await changeEntry(tx, entry, { status: "closed" }, { actor, now });
  if (entry && effect === "hidden") made = await relist(tx, entry, "hidden", actor);
  await settle(one, "accepted", { made, decision: effect, news: { outcome: "done" } });
  return { state: "done", ...made };
}

async function grant(one: Case): Promise<Outcome> {
  const { tx, permit, row, entry } = one;
  if (row.kind !== "claim") stop("forbidden");
  const author = { id: row.authorId ?? "", bannedAt: null, deletedAt: null };
  const person = row.authorId && (await tx.person.findFirst({ where: author }));
  if (entry?.listing !== "published" || !person) return stop("missing");
  const steward = { initiativeId: entry.id, personId: person.id, proof: "curator" as const };
  await addSteward(tx, steward, permit.actor.id);
  await settle(one, "accepted", { made: null, decision: "curator", news: { outcome: "granted" } });
  return { state: "done" };
}

async function reject(
  one: Case,
  { template, words }: Extract<Decision, { type: "reject" }>,
): Promise<Outcome> {
  const decision = [template, words].filter(Boolean).join(": ");
  await settle(one, "rejected", {
    ...{ made: null, decision },
    news: { outcome: one.row.kind === "claim" ? "refused" : "rejected", template, words },
  });
  return { state: "done" };
}

async function ask({ tx, permit, row, changes, entry, now }: Case, question: string): Promise<Outcome> {
  const { id: messageId } = await tx.proposalMessage.create({
    data: { proposalId: row.id, isAuthors: false, authorId: permit.actor.id, body: question },
    select: { id: true },
  });
  await tx.proposal.update({ where: { id: row.id }, data: { state: "asked" } });
  await recordLogEntry(tx, {
    actorId: permit.actor.id,
    action: "proposal.ask",
    subjectType: "proposal",
    subjectId: row.id,
  });
  const name = entry?.values.name ?? changes.name ?? "";
  await tellAuthor(
    tx,
    row,
    { outcome: "asked", name, slug: null, words: question, occasion: `asked ${messageId}` },
    now,
  );
  return { state: "done" };
}

async function decideIn(one: Case, decision: Decision): Promise<Outcome> {
  if (decision.type === "ask") return ask(one, decision.question);
  if (decision.type === "reject") return reject(one, decision);
  if (decision.type === "grant") return grant(one);
  if (decision.type === "resolve") return resolve(one, decision);
  return accept(one, decision);
}

/**
 * Decides about a proposal, in one transaction: the change and its revision, the proposal, the log, the mail. Two
 * who do so at once come one after the other; the second hears that it is decided.
 */
export async function decideProposal(
  permit: Permit<"directory.curate">,
  id: string,
  decision: Decision,
  now = new Date(),
): Promise<Outcome> {
  try {
    return await withDatabase(() =>
      db.$transaction(async (tx) => decideIn(await open(tx, permit, id, now), decision)),
    );
  } catch (error) {
    if (error instanceof Undecided) return error.outcome;
    throw error;
  }
}
