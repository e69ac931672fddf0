import "server-only";
import type { Taxonomy } from "@/features/initiatives/types";
import type { EntryField } from "@/features/proposals/constants";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Changes } from "@/features/proposals/types";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import type { RowChangeDto, RowChangesDto, RowValues, StoredValues } from "../types";
import { planChange, type TargetEntry } from "../utils/plan";
import { readTargets } from "./entries";

/** What of a new entry tells most, in the order of a list. */
const FACTS = [
  ...(["kindKey", "townId", "address", "zip", "pointQuality", "summary"] as const),
  ...(["website", "email", "phone"] as const),
];

const isWhole = (values: StoredValues): values is StoredValues & RowValues =>
  values.changes !== undefined && values.provenance !== undefined && values.hasPoint !== undefined;

const changesOf = (after: Changes, before: Changes): RowChangeDto[] =>
  (Object.keys(after) as EntryField[]).map((field) => ({
    field,
    values: { before: before[field], after: after[field] },
  }));

const factsOf = (given: Changes): RowChangeDto[] =>
  FACTS.filter((field) => given[field]).map((field) => ({
    field,
    values: { before: null, after: given[field] },
  }));

function changesTo(row: RowValues, entry: TargetEntry, taxonomy: Taxonomy): RowChangesDto {
  const kind = row.changes.kindKey ?? entry.values.kindKey;
  const usual = taxonomy.kinds.find(({ key }) => key === kind)?.purpose ?? null;
  const { direct, proposed } = planChange(row, entry, false, usual);
  return {
    facts: [],
    direct: changesOf(direct, entry.values),
    proposed: changesOf(proposed, entry.values),
  };
}

/**
 * What rows that were not applied say, against their entries as they are now; by number of the row. An entry that
 * this editor is not entrusted with keeps its own to itself.
 */
export async function listRowChanges(
  { actor }: Permit<"directory.import">,
  batchId: string,
  numbers: readonly number[],
  taxonomy: Taxonomy,
): Promise<Map<number, RowChangesDto>> {
  const rows = await withDatabase(() =>
    db.importRow.findMany({
      where: { batchId, number: { in: [...numbers] }, fate: { in: ["new", "update", "possible_duplicate"] } },
      select: { number: true, values: true, initiativeId: true },
    }),
  );
  const ids = rows.flatMap(({ initiativeId }) => initiativeId ?? []);
  const targets = await withDatabase(() => readTargets(db, ids));
  return new Map(
    rows.flatMap(({ number, values: stored, initiativeId }): [number, RowChangesDto][] => {
      const values = stored as StoredValues;
      if (!isWhole(values)) return [];
      const entry = initiativeId === null ? undefined : targets.get(initiativeId);
      if (entry && isEntrusted(actor, entry.reach)) return [[number, changesTo(values, entry, taxonomy)]];
      return [[number, { facts: factsOf(values.changes), direct: [], proposed: [] }]];
    }),
  );
}
