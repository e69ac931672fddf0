import "server-only";
import { changeInitiative, type InitiativePatch } from "@/features/initiatives/mutations";
import { hidesMore } from "@/features/initiatives/utils";
import { PLACE_GROUP } from "@/features/proposals/constants";
import { lockEntry, readBase, type StoredEntry } from "@/features/proposals/data/entries";
import type { EntryValues } from "@/features/proposals/types";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import { sameValue } from "@/lib/same-value";
import { lockProposals, type Moved, moveAlong, movedSchema } from "./move";
import { type Curator, lockTwo, orRefused, pairOf, type Refused, stop } from "./two";

type Tx = Prisma.TransactionClient;
type Row = Prisma.MergerGetPayload<object>;

/** What came of undoing: fields that were changed since the merger stay, and are said. */
export type Undone = { state: "done"; slug: string; goneSlug: string; stayed: string[] };

const unmergeReason = (goneId: number) => `unmerge ${goneId}`;

/** Fields that the merger changed and nobody since, as they were before it; and those that somebody did change. */
async function before(tx: Tx, { keptId, keptVersion, goneId }: Row, kept: StoredEntry) {
  const key = { subjectType: "initiative", subjectId: keptId, version: keptVersion };
  const revision = await tx.revision.findUnique({ where: { subjectType_subjectId_version: key } });
  // A merger that changed nothing has no revision of its own.
  if (revision?.reason !== `merge ${goneId}`) return { patch: {}, stayed: [] };
  const [was, became] = [revision.before, revision.after] as Record<string, unknown>[];
  const fields = Object.keys(became ?? {}).filter((field) => !revision.redacted.includes(field));
  const isTouched = (field: string) => !sameValue(kept.values[field as keyof EntryValues], became?.[field]);
  // The pin of one address never goes to the street of another.
  const placeStays = PLACE_GROUP.some(
    (field) => revision.redacted.includes(field) || (fields.includes(field) && isTouched(field)),
  );
  const stayed = fields.filter((field) => isTouched(field) || (placeStays && PLACE_GROUP.includes(field)));
  const restored = fields.filter((field) => !stayed.includes(field));
  return {
    patch: Object.fromEntries(restored.map((field) => [field, was?.[field]])) as InitiativePatch,
    stayed,
  };
}

/** What waits and came from the one that went goes back to it, to the version that it began with. */
async function moveProposalsBack(tx: Tx, { keptId, goneId }: Row, { proposals }: Moved): Promise<void> {
  for (const { id, baseVersion } of proposals) {
    await tx.proposal.updateMany({
      where: { id, initiativeId: keptId, state: { in: ["open", "asked"] } },
      data: { initiativeId: goneId, baseVersion },
    });
  }
}

async function chainBack(tx: Tx, { keptId, goneId }: Row, { chained }: Moved): Promise<void> {
  for (const id of chained) {
    const entry = await tx.initiative.findUnique({ where: { id } });
    if (entry?.listing !== "merged" || entry.mergedIntoId !== keptId) continue;
    const patch = { listing: "merged" as const, mergedIntoId: goneId };
    await changeInitiative(tx, id, entry.version, patch, { role: "curator", reason: unmergeReason(keptId) });
  }
}

/** Shows the one that went again; where the other's place was hidden since the merger, it hides as much. */
async function showAgain(tx: Tx, { keptId, keptVersion }: Row, gone: StoredEntry): Promise<void> {
  const actor = { role: "curator" as const, reason: unmergeReason(keptId) };
  const kept = (await lockEntry(tx, keptId)) ?? stop("missing");
  const { locationPrivacy } = kept.values;
  const then = (await readBase(tx, keptId, keptVersion)).values as Partial<EntryValues>;
  const hides = hidesMore(kept.values, { locationPrivacy, ...then }) && hidesMore(kept.values, gone.values);
  const at = hides
    ? (await changeInitiative(tx, gone.id, gone.version, { locationPrivacy }, actor)).version
    : gone.version;
  await changeInitiative(tx, gone.id, at, { listing: "published", mergedIntoId: null }, actor);
}

async function undoIn(tx: Tx, permit: Curator, id: string, now: Date): Promise<Undone> {
  const row = (await tx.merger.findUnique({ where: { id } })) ?? stop("missing");
  await lockProposals(tx, [row.keptId, row.goneId]);
  const [kept, gone] = await lockTwo(tx, permit, [row.keptId, row.goneId]);
  const { count } = await tx.merger.updateMany({
    where: { id, undoneAt: null },
    data: { undoneAt: now, undoneById: permit.actor.id },
  });
  const led = await tx.initiative.findUniqueOrThrow({ where: { id: gone.id } });
  if (count === 0 || led.listing !== "merged") stop("already");
  // The one that stayed became part of a third: that merger has to be undone first.
  if (led.mergedIntoId !== kept.id || kept.listing === "merged") stop("conflict");
  const moved = movedSchema.parse(row.moved);
  const { patch, stayed } = await before(tx, row, kept);
  const actor = { role: "curator" as const, reason: unmergeReason(gone.id) };
  await chainBack(tx, row, moved);
  const { version } = await changeInitiative(tx, kept.id, kept.version, patch, actor);
  await showAgain(tx, row, gone);
  await moveAlong(tx, { from: kept.id, to: gone.id }, moved);
  await moveProposalsBack(tx, row, moved);
  await tx.duplicatePair.updateMany({
    where: { ...pairOf(kept.id, gone.id), state: "merged" },
    data: { state: "open", decidedAt: null, decidedById: null },
  });
  await recordLogEntry(tx, {
    ...{ actorId: permit.actor.id, action: "initiative.unmerge" },
    ...{ subjectType: "initiative", subjectId: String(kept.id) },
    detail: { gone: String(gone.id), merger: id, version: String(version), stayed },
  });
  return { state: "done", slug: kept.slug, goneSlug: gone.slug, stayed };
}

/**
 * Takes a merger back as far as nothing else changed since: fields, redirects, and what moved along and is still there.
 * @returns with "conflict" when the one that stayed was merged into a third since
 */
export async function undoMerger(permit: Curator, id: string, now = new Date()): Promise<Undone | Refused> {
  return orRefused(() => withDatabase(() => db.$transaction((tx) => undoIn(tx, permit, id, now))));
}
