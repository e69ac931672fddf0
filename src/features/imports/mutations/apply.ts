import "server-only";
import { changeInitiative, createInitiatives, type NewInitiative } from "@/features/initiatives/mutations";
import type { Gazetteer } from "@/features/places/gazetteer";
import { proposeChange } from "@/features/proposals/mutations/propose";
import type { Changes } from "@/features/proposals/types";
import type { ImportRow, Prisma } from "@/generated/prisma/client";
import { CHUNK } from "../constants";
import { hiddenByUndo, listLikely, lockTargets } from "../data/entries";
import { type Forms, readForms } from "../data/forms";
import { followAll, idsByKey, readAsked } from "../data/matches";
import { type MayReach, readReach } from "../data/reach";
import type { RowProblem, RowValues, StoredValues } from "../types";
import { reachOf, toLikely } from "../utils/fates";
import { type KindFinder, kindFinder } from "../utils/kinds";
import { LikelyFinder } from "../utils/likely";
import { planChange, type TargetEntry } from "../utils/plan";
import { type Batch, onBatch, type Progress, type RowOutcome, toSettings, writeOutcomes } from "./chunk";

type Tx = Prisma.TransactionClient;

/** What rows are applied with, in one transaction. */
type Applying = {
  tx: Tx;
  batch: Batch;
  gazetteer: Gazetteer;
  finder: KindFinder;
  mayReach: MayReach;
  targets: Map<number, TargetEntry>;
  isUndone: (id: number) => boolean;
  wasAsked: Awaited<ReturnType<typeof readAsked>>;
};

/** How what a list did is remembered as a reason, and as the origin of suggestions. */
export const importReason = (id: string) => `import:${id}`;
const actorOf = ({ id }: Batch) => ({ role: "import" as const, reason: importReason(id) });

const asIs = (row: ImportRow): RowOutcome => ({
  ...{ number: row.number, fate: row.fate, problems: row.problems as RowProblem[] },
  ...{ initiativeId: row.initiativeId, madeVersion: row.madeVersion, proposalId: row.proposalId },
});
const refused = (row: ImportRow, code: string): RowOutcome => ({
  ...asIs(row),
  fate: "error",
  problems: [...(row.problems as RowProblem[]), { column: null, code }],
});

/** Whether a row does anything: nothing was said against it, and of a possible duplicate somebody said what it is. */
function isWanted({ fate, choice }: ImportRow): boolean {
  if (choice === "skip") return false;
  return fate === "new" || fate === "update" || (fate === "possible_duplicate" && choice !== null);
}

const valuesOf = (row: ImportRow): RowValues => {
  const { changes = {}, provenance = {}, hasPoint = false, isKindGuess } = row.values as StoredValues;
  return { changes, provenance, hasPoint, ...(isKindGuess && { isKindGuess }) };
};

/** The entries that rows are at this moment, locked by id; none for those that become new ones. */
async function targetsOf(tx: Tx, rows: readonly ImportRow[]) {
  const byKey = await idsByKey(
    tx,
    rows.flatMap(({ sourceRef }) => sourceRef ?? []),
  );
  const idOf = (row: ImportRow) => {
    const known = row.sourceRef === null ? undefined : byKey.get(row.sourceRef);
    if (row.choice === "update") return row.initiativeId;
    if (row.fate === "possible_duplicate") return known ?? null;
    return known ?? row.initiativeId;
  };
  const wanted = rows.flatMap((row) => idOf(row) ?? []);
  let ways = await followAll(tx, wanted);
  let targets = await lockTargets(tx, [...new Set(ways.values())]);
  if ([...targets.values()].some(({ listing }) => listing === "merged")) {
    // Merged while this waited for the lock.
    ways = await followAll(tx, wanted);
    targets = await lockTargets(tx, [...new Set(ways.values())]);
  }
  return {
    targets,
    idFor: (row: ImportRow) => {
      const id = idOf(row);
      return id === null ? null : (ways.get(id) ?? id);
    },
  };
}

/** Changes an entry as a row says, against what is there now; what a person set is suggested. */
async function change(row: ImportRow, entry: TargetEntry, at: Applying): Promise<RowOutcome> {
  const { tx, batch, finder, mayReach, wasAsked, gazetteer } = at;
  const base = { ...asIs(row), initiativeId: entry.id };
  const isShownAgain = entry.listing !== "published" && at.isUndone(entry.id);
  if (entry.listing !== "published" && !isShownAgain) {
    const note = { column: null, code: "hidden", isNote: true as const };
    return { ...base, fate: "unchanged", problems: [...base.problems, note] };
  }
  const isOwn = entry.sourceRef === row.sourceRef;
  const plan = planChange(valuesOf(row), entry, isOwn, finder.usual(entry.values.kindKey));
  const { townId = entry.values.townId, kindKey = entry.values.kindKey } = plan.direct;
  const after = reachOf(
    gazetteer.towns.find(({ id }) => id === townId),
    kindKey,
  );
  if (!mayReach(entry.reach) || !mayReach(after)) return refused(row, "reach");
  const patch = {
    ...plan.direct,
    ...(plan.provenance as Partial<NewInitiative>),
    ...(isShownAgain && { listing: "published" as const, mergedIntoId: null }),
  };
  const { version } = await changeInitiative(tx, entry.id, entry.version, patch, actorOf(batch));
  const isProposed = Object.keys(plan.proposed).length > 0 && !wasAsked(entry.id, plan.proposed);
  const proposal = isProposed ? await suggest(at, entry.id, version, plan.proposed) : null;
  const isMade = version !== entry.version;
  return { ...base, madeVersion: isMade ? version : null, proposalId: proposal?.id ?? null };
}

function suggest({ tx, batch }: Applying, initiativeId: number, baseVersion: number, changes: Changes) {
  return proposeChange(tx, {
    ...{ kind: "edit", initiativeId, baseVersion, changes, reason: "", locale: "en" },
    ...{ authorId: null, authorRole: "import", origin: importReason(batch.id) },
  });
}

/** Entries that were added since the list was read, and not by it: nobody has compared them. */
async function newcomers(batch: Batch): Promise<LikelyFinder> {
  const finder = new LikelyFinder();
  const after = batch.settings.newestId ?? 0;
  for await (const thing of listLikely(after, batch.id)) finder.add(thing);
  return finder;
}

function toNew(row: ImportRow, { source }: Batch): NewInitiative | null {
  const { changes, provenance } = valuesOf(row);
  const { name, kindKey, townId } = changes;
  if (!name || !kindKey || townId === undefined) return null;
  return {
    ...{ ...changes, name, kindKey, townId, sourceRef: row.sourceRef },
    source: provenance.source ?? source.name,
    sourceUrl: provenance.sourceUrl ?? source.url,
    licence: provenance.licence ?? source.licence,
    listedAt: provenance.listedAt ?? null,
  } as NewInitiative;
}

/** Adds what is new, all of it in a few statements. */
async function addAll(rows: readonly ImportRow[], at: Applying): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const { tx, batch, mayReach, gazetteer } = at;
  const recent = await newcomers(batch);
  const outcomes: RowOutcome[] = [];
  const fresh: { row: ImportRow; entry: NewInitiative }[] = [];
  for (const row of rows) {
    const entry = toNew(row, batch);
    const town = gazetteer.towns.find(({ id }) => id === entry?.townId);
    const like = row.choice === "new" ? null : recent.find(toLikely(row.number, valuesOf(row)));
    if (!entry) outcomes.push(refused(row, "unexpected"));
    else if (!mayReach(reachOf(town, entry.kindKey))) outcomes.push(refused(row, "reach"));
    else if (like) {
      const note = { column: null, code: "same_as_new", isNote: true as const };
      const problems = [...(row.problems as RowProblem[]), note];
      outcomes.push({ ...asIs(row), fate: "possible_duplicate", initiativeId: like.id, problems });
    } else fresh.push({ row, entry });
  }
  const made = await createInitiatives(
    tx,
    fresh.map(({ entry }) => entry),
    actorOf(batch),
  );
  for (const [n, { row }] of fresh.entries()) {
    const one = made[n];
    if (one) outcomes.push({ ...asIs(row), initiativeId: one.id, madeVersion: one.version });
  }
  return outcomes;
}

async function applyRows(tx: Tx, batch: Batch, rows: readonly ImportRow[], forms: Forms): Promise<void> {
  const wanted = rows.filter(isWanted);
  const { gazetteer, taxonomy } = forms;
  const { targets, idFor } = await targetsOf(tx, wanted);
  const ids = [...targets.keys()];
  const undone = await hiddenByUndo(tx, ids);
  const at: Applying = {
    ...{ tx, batch, gazetteer, finder: kindFinder(taxonomy), targets, isUndone: (id) => undone.has(id) },
    mayReach: await readReach(tx, batch.settings.appliedById ?? null),
    wasAsked: await readAsked(tx, ids),
  };
  const outcomes: RowOutcome[] = [];
  const fresh: ImportRow[] = [];
  const done = new Set<number>();
  for (const row of wanted) {
    const id = idFor(row);
    const entry = id === null ? undefined : targets.get(id);
    if (!entry && (row.choice === "update" || row.fate === "update"))
      outcomes.push(refused(row, "unexpected"));
    else if (!entry) fresh.push(row);
    else if (done.has(entry.id)) outcomes.push(refused(row, "same_entry"));
    else outcomes.push(await change(row, entry, at));
    if (entry) done.add(entry.id);
  }
  outcomes.push(...(await addAll(fresh, at)));
  await writeOutcomes(tx, batch.id, outcomes);
}

/**
 * Applies the next rows of a batch, at most `most`.
 * @param forms towns and kinds, where they were read: each piece makes a new version of the directory
 */
export async function applyNext(id: string, most = CHUNK, forms?: Forms): Promise<Progress> {
  const progress = await onBatch(id, ["applying"], async (tx, batch): Promise<Progress> => {
    const rows = await tx.importRow.findMany({
      where: { batchId: id, number: { gt: batch.done } },
      orderBy: { number: "asc" },
      take: most,
    });
    const last = rows.at(-1)?.number;
    if (last === undefined) {
      const settings = toSettings({ ...batch.settings, file: null });
      await tx.importBatch.update({
        where: { id },
        data: { state: "applied", appliedAt: new Date(), settings },
      });
      return "over";
    }
    await applyRows(tx, batch, rows, forms ?? (await readForms()));
    await tx.importBatch.update({ where: { id }, data: { done: last } });
    return "more";
  });
  return progress ?? "over";
}

/** Leaves a row out that stands in the way of all others. */
export async function skipNext(id: string): Promise<void> {
  await onBatch(id, ["applying"], async (tx, batch) => {
    const row = await tx.importRow.findFirst({
      where: { batchId: id, number: { gt: batch.done } },
      orderBy: { number: "asc" },
    });
    if (!row) return;
    await writeOutcomes(tx, id, [refused(row, "unexpected")]);
    await tx.importBatch.update({ where: { id }, data: { done: row.number } });
  });
}
