import "server-only";
import { PLACE_FIELDS } from "@/features/initiatives/constants";
import { changeInitiative } from "@/features/initiatives/mutations";
import type { StoredEntry } from "@/features/proposals/data/entries";
import { tellAuthor } from "@/features/proposals/mutations/tell";
import { redactRevisions } from "@/features/revisions/mutations";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Which } from "../types";
import { type Picks, toPatch } from "../utils/picks";
import { lockProposals, type Moved, moveAlong, moveProposals } from "./move";
import { type Curator, lockTwo, orRefused, pairOf, type Refused, stop } from "./two";

type Tx = Prisma.TransactionClient;

/** What an editor wants of two entries, as she saw them. */
export type MergeRequest = Record<Which, { id: number; version: number }> & { keep: Which; picks: Picks };
type Merged = { state: "done"; id: string; slug: string };

/** How a merger is remembered as a reason (`proposals/serializers/history.ts`). */
const mergeReason = (goneId: number) => `merge ${goneId}`;

/** What was merged into the one that goes leads to the one that stays, at once. */
async function chain(tx: Tx, goneId: number, keptId: number): Promise<number[]> {
  const rows = await tx.initiative.findMany({
    where: { mergedIntoId: goneId, listing: "merged" },
    select: { id: true, version: true },
    orderBy: { id: "asc" },
  });
  for (const { id, version } of rows) {
    const patch = { listing: "merged" as const, mergedIntoId: keptId };
    await changeInitiative(tx, id, version, patch, { role: "curator", reason: mergeReason(keptId) });
  }
  return rows.map(({ id }) => id);
}

/** Whoever said that these two are one hears that it is so. */
async function acceptProposals(tx: Tx, permit: Curator, kept: StoredEntry, gone: StoredEntry, now: Date) {
  const about = (one: number, other: number) => ({
    initiativeId: one,
    changes: { path: ["otherId"], equals: other },
  });
  const rows = await tx.proposal.findMany({
    where: {
      kind: "merge",
      state: { in: ["open", "asked"] },
      OR: [about(kept.id, gone.id), about(gone.id, kept.id)],
    },
  });
  for (const row of rows) {
    const data = { state: "accepted", decidedAt: now, decidedById: permit.actor.id } as const;
    await tx.proposal.update({ where: { id: row.id }, data: { ...data, initiativeId: kept.id } });
    const detail = { initiative: String(kept.id) };
    const entry = { action: "proposal.accept", subjectType: "proposal", subjectId: row.id, detail } as const;
    await recordLogEntry(tx, { actorId: permit.actor.id, ...entry });
    const news = {
      outcome: "accepted" as const,
      name: kept.values.name,
      slug: kept.slug,
      occasion: "accepted",
    };
    await tellAuthor(tx, row, news, now);
  }
}

/** The values that stay, and the address that leads on; both with a revision of their own. */
async function change(tx: Tx, kept: StoredEntry, gone: StoredEntry, { keep, picks }: MergeRequest) {
  const two = keep === "a" ? { a: kept.values, b: gone.values } : { a: gone.values, b: kept.values };
  const patch = toPatch(two, keep, picks);
  const actor = { role: "curator" as const, reason: mergeReason(gone.id) };
  const keptVersion = (await changeInitiative(tx, kept.id, kept.version, patch, actor)).version;
  const led = { listing: "merged" as const, mergedIntoId: kept.id };
  const goneActor = { role: "curator" as const, reason: mergeReason(kept.id) };
  const goneVersion = (await changeInitiative(tx, gone.id, gone.version, led, goneActor)).version;
  const privacy = patch.locationPrivacy ?? kept.values.locationPrivacy;
  // The history of the one that goes is read beside the other's: no place in it that is not shown now.
  if (privacy !== "public") {
    await redactRevisions(tx, { subjectType: "initiative", subjectId: gone.id }, PLACE_FIELDS);
  }
  return { keptVersion, goneVersion };
}

async function mergeIn(tx: Tx, permit: Curator, request: MergeRequest, now: Date): Promise<Merged> {
  const { a, b, keep } = request;
  await lockProposals(tx, [a.id, b.id]);
  const entries = await lockTwo(tx, permit, [a.id, b.id]);
  if (entries.some(({ listing }) => listing === "merged")) stop("already");
  if (entries.some(({ listing }) => listing !== "published")) stop("missing");
  if (entries[0].version !== a.version || entries[1].version !== b.version) stop("conflict");
  const [kept, gone] = keep === "a" ? entries : [entries[1], entries[0]];
  await acceptProposals(tx, permit, kept, gone, now);
  const way = { from: gone.id, to: kept.id };
  const proposals = await moveProposals(tx, { ...way, baseVersion: kept.version });
  const chained = await chain(tx, gone.id, kept.id);
  const moved: Moved = { ...(await moveAlong(tx, way)), proposals, chained };
  const versions = await change(tx, kept, gone, request);
  const { id } = await tx.merger.create({
    data: { keptId: kept.id, goneId: gone.id, ...versions, moved, madeAt: now, madeById: permit.actor.id },
    select: { id: true },
  });
  await settlePairs(tx, permit, kept.id, gone.id, now);
  await recordLogEntry(tx, {
    ...{ actorId: permit.actor.id, action: "initiative.merge" },
    ...{ subjectType: "initiative", subjectId: String(kept.id) },
    detail: { gone: String(gone.id), merger: id, version: String(versions.keptVersion) },
  });
  return { state: "done", id, slug: kept.slug };
}

/** The pair is decided, and what else waits about the one that went is gone. */
async function settlePairs(tx: Tx, permit: Curator, keptId: number, goneId: number, now: Date) {
  const pair = pairOf(keptId, goneId);
  const data = { state: "merged", decidedAt: now, decidedById: permit.actor.id } as const;
  await tx.duplicatePair.upsert({
    where: { firstId_secondId: pair },
    create: { ...pair, score: 0, signals: [], ...data },
    update: data,
  });
  await tx.duplicatePair.deleteMany({
    where: { state: "open", OR: [{ firstId: goneId }, { secondId: goneId }] },
  });
}

/**
 * Makes two entries one, in one transaction: the picked values, the redirect, everything that belongs to the one that
 * goes, the log. Two editors who do so at once come one after the other; the second hears that it is done.
 */
export async function mergeEntries(
  permit: Curator,
  request: MergeRequest,
  now = new Date(),
): Promise<Merged | Refused> {
  if (request.a.id === request.b.id) return { state: "missing" };
  return orRefused(() => withDatabase(() => db.$transaction((tx) => mergeIn(tx, permit, request, now))));
}
