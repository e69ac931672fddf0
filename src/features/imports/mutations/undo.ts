import "server-only";
import { changeInitiative, type InitiativePatch } from "@/features/initiatives/mutations";
import { PLACE_GROUP } from "@/features/proposals/constants";
import type { ImportRow, Prisma, Revision } from "@/generated/prisma/client";
import { sameValue } from "@/lib/same-value";
import { CHUNK } from "../constants";
import { lockTargets } from "../data/entries";
import { type MayReach, readReach } from "../data/reach";
import type { RowProblem } from "../types";
import type { TargetEntry } from "../utils/plan";
import { importReason } from "./apply";
import { type Batch, onBatch, type Progress, type RowOutcome, writeOutcomes } from "./chunk";

type Tx = Prisma.TransactionClient;
type Fields = Record<string, unknown>;

/** Reason of what undoing does (`hiddenByUndo` looks for it). */
const undoReason = (id: string) => `undo ${importReason(id)}`;

const keep = (row: ImportRow, code: string, fields: readonly string[] = []): RowOutcome => {
  const { number, fate, initiativeId, madeVersion, proposalId } = row;
  const value = fields.length > 0 ? { value: fields.join(", ") } : {};
  const problems = [
    ...(row.problems as RowProblem[]),
    { column: null, code, ...value, isNote: true as const },
  ];
  return { number, fate, initiativeId, madeVersion, proposalId, problems };
};

/** Fields that the list changed and nobody since, as they were; and those that somebody did change. */
function backward(entry: TargetEntry, { before, after, redacted }: Revision) {
  const now: Fields = { ...entry.values, ...entry.provenance, listing: entry.listing, mergedIntoId: null };
  const [was, became] = [before as Fields, after as Fields];
  const fields = Object.keys(became).filter((field) => field in now);
  const isTouched = (field: string) => redacted.includes(field) || !sameValue(now[field], became[field]);
  // The pin of one address never goes to the street of another.
  const placeStays = PLACE_GROUP.some((field) => fields.includes(field) && isTouched(field));
  const kept = fields.filter((field) => isTouched(field) || (placeStays && PLACE_GROUP.includes(field)));
  const restored = fields.filter((field) => !kept.includes(field));
  return {
    kept,
    patch: Object.fromEntries(restored.map((field) => [field, was[field]])) as InitiativePatch,
  };
}

async function undoRow(
  tx: Tx,
  {
    row,
    entry,
    revision,
    isClaimed,
  }: { row: ImportRow; entry: TargetEntry; revision: Revision; isClaimed: boolean },
  { batch, mayReach }: { batch: Batch; mayReach: MayReach },
): Promise<RowOutcome | null> {
  const actor = { role: "import" as const, reason: undoReason(batch.id) };
  if (!mayReach(entry.reach)) return keep(row, "kept");
  const isAdded = revision.before === null || (revision.after as Fields).listing === "published";
  if (isAdded && isClaimed) return keep(row, "kept_claimed");
  if (isAdded && entry.version !== row.madeVersion) return keep(row, "kept");
  if (isAdded) {
    const patch = { listing: "hidden" as const, mergedIntoId: null };
    await changeInitiative(tx, entry.id, entry.version, patch, actor);
    return null;
  }
  if (entry.listing === "merged") return keep(row, "kept");
  const { patch, kept } = backward(entry, revision);
  await changeInitiative(tx, entry.id, entry.version, patch, actor);
  return kept.length > 0 ? keep(row, "kept", kept) : null;
}

/** Entries that somebody looks after by now. */
async function claimed(tx: Tx, ids: number[]): Promise<Set<number>> {
  const rows = await tx.steward.findMany({
    where: { initiativeId: { in: ids } },
    select: { initiativeId: true },
  });
  return new Set(rows.map(({ initiativeId }) => initiativeId));
}

async function undoRows(tx: Tx, batch: Batch, rows: readonly ImportRow[]): Promise<void> {
  const mayReach = await readReach(tx, batch.settings.undoneById ?? null);
  const changed = rows.filter((row) => row.madeVersion !== null && row.initiativeId !== null);
  const ids = [...new Set(changed.flatMap(({ initiativeId }) => initiativeId ?? []))];
  // Suggestions first, as whoever decides about one locks it before the entry.
  const proposals = rows.flatMap(({ proposalId }) => proposalId ?? []);
  await tx.proposal.updateMany({
    where: { id: { in: proposals }, state: { in: ["open", "asked"] } },
    data: { state: "withdrawn", decidedAt: new Date() },
  });
  const targets = await lockTargets(tx, ids);
  const revisions = await tx.revision.findMany({
    where: { subjectType: "initiative", subjectId: { in: ids }, reason: importReason(batch.id) },
  });
  const stewarded = await claimed(tx, ids);
  const outcomes: RowOutcome[] = [];
  for (const row of changed) {
    const entry = targets.get(row.initiativeId ?? 0);
    const revision = revisions.find(
      ({ subjectId, version }) => subjectId === row.initiativeId && version === row.madeVersion,
    );
    if (!entry || !revision) continue;
    const one = { row, entry, revision, isClaimed: stewarded.has(entry.id) };
    const outcome = await undoRow(tx, one, { batch, mayReach });
    if (outcome) outcomes.push(outcome);
  }
  await writeOutcomes(tx, batch.id, outcomes);
}

/** Takes the next rows of a batch back. */
export async function undoNext(id: string, most = CHUNK): Promise<Progress> {
  const progress = await onBatch(id, ["undoing"], async (tx, batch): Promise<Progress> => {
    const rows = await tx.importRow.findMany({
      where: {
        ...{ batchId: id, number: { gt: batch.done } },
        OR: [{ madeVersion: { not: null } }, { proposalId: { not: null } }],
      },
      orderBy: { number: "asc" },
      take: most,
    });
    const last = rows.at(-1)?.number;
    if (last === undefined) {
      await tx.importBatch.update({ where: { id }, data: { state: "undone", undoneAt: new Date() } });
      return "over";
    }
    await undoRows(tx, batch, rows);
    await tx.importBatch.update({ where: { id }, data: { done: last } });
    return "more";
  });
  return progress ?? "over";
}
