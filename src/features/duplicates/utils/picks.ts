import { hidesMore } from "@/features/initiatives/utils";
import { fold } from "@/features/places/utils";
import { type EntryField, MOST, PLACE_GROUP } from "@/features/proposals/constants";
import type { Changes, EntryValues } from "@/features/proposals/types";
import { sameValue } from "@/lib/same-value";
import type { Pick, Which } from "../types";

/** Fields that are picked as one thing, by the field that names them; the others each by themselves. */
const GROUPED: Partial<Record<EntryField, readonly EntryField[]>> = {
  // Texts are written in a language and belong together with it.
  summary: ["summary", "description", "lang", "altLang", "altSummary", "altDescription"],
  // The pin of one address and the street of another are nowhere.
  address: PLACE_GROUP as readonly EntryField[],
  hours: ["hours", "hoursYear"],
  email: ["email", "emailPublic"],
  phone: ["phone", "phonePublic"],
};

/** What is picked, in the order of the page. */
export const GROUPS = [
  ...(["name", "otherNames", "kindKey", "secondaryKinds", "purposes", "summary", "status"] as const),
  ...(["address", "locationPrivacy", "serviceArea", "website", "links", "email", "phone", "hours"] as const),
  ...(["ways", "whoMayJoin", "principles", "languages", "accessibility", "foundedYear"] as const),
] as const satisfies readonly EntryField[];
export type Group = (typeof GROUPS)[number];

/** Lists: both can be taken together. */
const LISTS: readonly Group[] = [
  ...(["otherNames", "secondaryKinds", "purposes", "links", "ways", "principles", "languages"] as const),
];
export const isList = (group: Group): boolean => LISTS.includes(group);

export type Picks = Partial<Record<Group, Pick>>;
type Two = Record<Which, EntryValues>;

/** The fields that a group stands for. */
export const fieldsOf = (group: Group): readonly EntryField[] => GROUPED[group] ?? [group];

/** Whether both have the same there. */
export const isAlike = ({ a, b }: Two, group: Group): boolean =>
  fieldsOf(group).every((field) => sameValue(a[field], b[field]));

const isNothing = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** How much an entry says there: the more, the rather it is taken. */
function fullness(values: EntryValues, group: Group): number {
  if (group === "address") return (values.pointQuality === "exact" ? 2 : 0) + (values.address ? 1 : 0);
  if (group === "summary") return (values.summary ? 1 : 0) + (values.description ? 1 : 0);
  return isNothing(values[group]) ? 0 : 1;
}

/** What is picked until somebody picks: the fuller one, else that of the `better` entry; of a place the one that shows less. */
export function defaultPick(two: Two, group: Group, better: Which): Pick {
  if (group === "locationPrivacy") return hidesMore(two.b, two.a) ? "b" : "a";
  const [a, b] = [fullness(two.a, group), fullness(two.b, group)];
  if (isList(group) && a > 0 && b > 0) return "both";
  return a === b ? better : a > b ? "a" : "b";
}

/** Two lists as one: what the first has, then what only the second has. */
function joined(group: Group, first: unknown, second: unknown): unknown[] {
  const [one, other] = [first as unknown[], second as unknown[]];
  const keyOf = (item: unknown) => {
    const { way, principle, url } = (typeof item === "object" && item ? item : {}) as Record<string, unknown>;
    return String(way ?? principle ?? url ?? fold(String(item)));
  };
  const known = new Set(one.map(keyOf));
  const most: Record<string, number> = MOST;
  return [...one, ...other.filter((item) => !known.has(keyOf(item)))].slice(0, most[group] ?? 100);
}

/** The name that goes stays findable: among the other names. */
function withOldName(names: readonly string[], kept: string, old: string): string[] {
  const isKnown = [kept, ...names].some((name) => fold(name) === fold(old));
  return isKnown || names.length >= MOST.otherNames ? [...names] : [...names, old];
}

/**
 * What changes of the entry that stays.
 * @param keep which one that is
 * @param picks by group; what is not picked is as `defaultPick` says for that one
 */
export function toPatch(two: Two, keep: Which, picks: Picks): Changes {
  const other = keep === "a" ? "b" : "a";
  const result: Record<string, unknown> = { ...two[keep] };
  for (const group of GROUPS) {
    if (isAlike(two, group)) continue;
    const pick = picks[group] ?? defaultPick(two, group, keep);
    if (pick === "both" && isList(group)) result[group] = joined(group, two[keep][group], two[other][group]);
    else if (pick === other) for (const field of fieldsOf(group)) result[field] = two[other][field];
  }
  const names = result.otherNames as string[];
  const old = [two.a.name, two.b.name].find((name) => name !== result.name) ?? "";
  result.otherNames = old ? withOldName(names, String(result.name), old) : names;
  result.secondaryKinds = (result.secondaryKinds as string[]).filter((kind) => kind !== result.kindKey);
  const changed = Object.entries(result).filter(
    ([field, value]) => !sameValue(value, two[keep][field as EntryField]),
  );
  return Object.fromEntries(changed) as Changes;
}
