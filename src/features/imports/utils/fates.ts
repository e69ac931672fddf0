import { slugify } from "@/features/places/utils";
import { changesSchema } from "@/features/proposals/schema/entry";
import type { Changes } from "@/features/proposals/types";
import type { ReadRow, RowProblem, StoredValues } from "../types";
import type { Likely } from "./likely";
import type { Plan } from "./plan";

/** Whether nothing of a row stands in the way. */
export const isSound = (problems: readonly RowProblem[]): boolean =>
  problems.every(({ isNote }) => isNote === true);

/** What a row has to say that is to be a new entry: what it lacks, and what the list as a whole says for it. */
export function completed(
  row: ReadRow,
  { kind, lang }: { kind: string | null; lang: string | null },
): { changes: Changes; problems: RowProblem[] } {
  const { changes } = row;
  const problems: RowProblem[] = [];
  const lacks = (code: string) => problems.push({ column: null, code });
  if (!changes.name) lacks("@common.form.fields.required");
  if (!changes.kindKey && kind === null) lacks("kindMissing");
  if (!changes.kindKey && kind !== null) problems.push({ column: null, code: "kindDefault", isNote: true });
  if (changes.townId === undefined) lacks("townMissing");
  return {
    changes: { ...(kind !== null && { kindKey: kind }), ...(lang !== null && { lang }), ...changes },
    problems,
  };
}

/** Whether all of it is what an entry may hold: the last look before anything is kept. */
export const isFitting = (changes: Changes): boolean => changesSchema.safeParse(changes).success;

/** What is compared of a row. */
export function toLikely(number: number, { changes }: { changes: Changes }): Likely {
  const { name = "", otherNames = [], townId = null, lat, lng, website = null, phone = null } = changes;
  const point = typeof lat === "number" && typeof lng === "number" ? { lat, lng } : null;
  return { id: -number, names: [name, ...otherNames], townId, point, website, phone };
}

/** What is kept of a row until it is applied. */
export function toStored(row: ReadRow, changes: Changes, plan: Plan | null): StoredValues {
  const { provenance, isKindGuess, hasPoint } = row;
  return {
    ...{ changes, provenance, hasPoint },
    ...(isKindGuess && { isKindGuess }),
    ...(plan && {
      direct: [...Object.keys(plan.direct), ...Object.keys(plan.provenance)],
      proposed: Object.keys(plan.proposed),
    }),
  };
}

/** Where something belongs. */
export const reachOf = (town: { region: string } | undefined, kind: string) => ({
  region: slugify(town?.region ?? ""),
  kind,
});
