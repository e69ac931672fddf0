import "server-only";
import type { Taxonomy } from "@/features/initiatives/types";
import type { Gazetteer } from "@/features/places/gazetteer";
import { fold } from "@/features/places/utils";
import type { Prisma } from "@/generated/prisma/client";
import { hiddenByUndo, idsBySlug, readTargets } from "../data/entries";
import { followAll, idsByKey, readAsked } from "../data/matches";
import type { MayReach } from "../data/reach";
import type { ReadRow, RowFate, RowProblem, StoredValues } from "../types";
import { completed, isFitting, isSound, reachOf, toLikely, toStored } from "../utils/fates";
import type { KindFinder } from "../utils/kinds";
import type { LikelyFinder } from "../utils/likely";
import { isEmptyPlan, type Plan, planChange, type TargetEntry } from "../utils/plan";

type Tx = Prisma.TransactionClient;

/** What rows of a list are compared with. */
export type PlanContext = {
  sourceKey: string;
  defaultKind: string | null;
  lang: string | null;
  gazetteer: Gazetteer;
  taxonomy: Taxonomy;
  finder: KindFinder;
  likely: LikelyFinder;
  mayReach: MayReach;
  /** Keys of the rows before, with their numbers; entries that they are. */
  seenKeys: Map<string, number>;
  seenEntries: Set<number>;
};

/** A row with its fate, as it is kept. */
export type PlannedRow = {
  number: number;
  name: string;
  sourceRef: string | null;
  fate: RowFate;
  initiativeId: number | null;
  values: StoredValues;
  problems: RowProblem[];
};

type Found = {
  targets: Map<number, TargetEntry>;
  idOf: (row: ReadRow, ref: string) => { id: number | null; suspect: number | null };
  isUndone: (id: number) => boolean;
  wasAsked: Awaited<ReturnType<typeof readAsked>>;
};

/** Key of the entry that a row is, or becomes. */
const refOf = (row: ReadRow, sourceKey: string) => row.ref ?? `${sourceKey}:${row.key}`;

/** What is here already of some rows. */
async function find(tx: Tx, rows: readonly ReadRow[], sourceKey: string): Promise<Found> {
  const byKey = await idsByKey(
    tx,
    rows.map((row) => refOf(row, sourceKey)),
  );
  const slugs = rows.flatMap(({ slug }) => (slug ? [slug] : []));
  const bySlug = slugs.length > 0 ? await idsBySlug(tx, slugs) : new Map<string, never>();
  const all = [...byKey.values(), ...[...bySlug.values()].map(({ id }: { id: number }) => id)];
  const ways = await followAll(tx, all);
  const ids = [...new Set(ways.values())];
  const undone = await hiddenByUndo(tx, ids);
  return {
    targets: await readTargets(tx, ids),
    isUndone: (id) => undone.has(id),
    wasAsked: await readAsked(tx, ids),
    idOf: (row, ref) => {
      const known = byKey.get(ref);
      if (known !== undefined) return { id: ways.get(known) ?? known, suspect: null };
      const named = row.slug === null ? undefined : bySlug.get(row.slug);
      if (!named) return { id: null, suspect: null };
      // A slug of another site says nothing: the name has to be the same, too.
      const isSame = fold(named.name) === fold(row.name);
      const id = ways.get(named.id) ?? named.id;
      return isSame ? { id, suspect: null } : { id: null, suspect: id };
    },
  };
}

const asError = (row: ReadRow, ref: string | null, problems: RowProblem[]): PlannedRow => ({
  ...{ number: row.number, name: row.name, sourceRef: ref, fate: "error", initiativeId: null },
  values: {},
  problems,
});

/** A row that is an entry here. */
function asKnown(
  row: ReadRow,
  ref: string,
  entry: TargetEntry,
  found: Found,
  context: PlanContext,
): PlannedRow {
  const { seenEntries, finder, mayReach } = context;
  const base = { number: row.number, name: row.name, sourceRef: ref, initiativeId: entry.id };
  if (seenEntries.has(entry.id)) {
    return { ...asError(row, ref, [...row.problems, { column: null, code: "same_entry" }]) };
  }
  seenEntries.add(entry.id);
  if (entry.listing !== "published" && !found.isUndone(entry.id)) {
    const problems = [...row.problems, { column: null, code: "hidden", isNote: true as const }];
    return { ...base, fate: "unchanged", values: {}, problems };
  }
  const all = planChange(row, entry, entry.sourceRef === ref, finder.usual(entry.values.kindKey));
  const plan: Plan = found.wasAsked(entry.id, all.proposed) ? { ...all, proposed: {} } : all;
  if (!isFitting({ ...plan.direct, ...plan.proposed })) {
    return asError(row, ref, [...row.problems, { column: null, code: "unexpected" }]);
  }
  const isShownAgain = entry.listing !== "published";
  if (isEmptyPlan(plan) && !isShownAgain) {
    return { ...base, fate: "unchanged", values: {}, problems: row.problems };
  }
  if (!mayReach(entry.reach)) return asError(row, ref, [...row.problems, { column: null, code: "reach" }]);
  return {
    ...{ ...base, fate: isShownAgain ? "new" : "update", problems: row.problems },
    values: toStored(row, row.changes, plan),
  };
}

/** A row that is nothing here yet, or may be. */
function asUnknown(row: ReadRow, ref: string, suspect: number | null, context: PlanContext): PlannedRow {
  const kind = context.defaultKind;
  const { changes, problems: more } = completed(row, { kind, lang: context.lang });
  const problems = [...row.problems, ...more];
  if (!isFitting(changes)) problems.push({ column: null, code: "unexpected" });
  const town = context.gazetteer.towns.find(({ id }) => id === changes.townId);
  if (isSound(problems) && !context.mayReach(reachOf(town, changes.kindKey ?? "")))
    problems.push({ column: null, code: "reach" });
  if (!isSound(problems)) return asError(row, ref, problems);
  const base = { number: row.number, name: row.name, sourceRef: ref, values: toStored(row, changes, null) };
  const thing = toLikely(row.number, { changes });
  const like = suspect ?? context.likely.find(thing)?.id ?? null;
  context.likely.add(thing);
  if (like === null) return { ...base, fate: "new", initiativeId: null, problems };
  if (like > 0) return { ...base, fate: "possible_duplicate", initiativeId: like, problems };
  problems.push({ column: null, code: "same_as_row", value: String(-like), isNote: true });
  return { ...base, fate: "possible_duplicate", initiativeId: null, problems };
}

/** Gives each row its fate. Nothing is written. */
export async function planRows(
  tx: Tx,
  rows: readonly ReadRow[],
  context: PlanContext,
): Promise<PlannedRow[]> {
  const sound = rows.filter(({ problems }) => isSound(problems));
  const found = await find(tx, sound, context.sourceKey);
  return rows.map((row) => {
    if (!isSound(row.problems)) return asError(row, null, row.problems);
    const ref = refOf(row, context.sourceKey);
    const first = context.seenKeys.get(ref);
    if (first !== undefined) {
      const problem = { column: null, code: "duplicate_key", value: String(first) };
      return asError(row, null, [...row.problems, problem]);
    }
    context.seenKeys.set(ref, row.number);
    const { id, suspect } = found.idOf(row, ref);
    const entry = id === null ? undefined : found.targets.get(id);
    return entry ? asKnown(row, ref, entry, found, context) : asUnknown(row, ref, suspect, context);
  });
}
