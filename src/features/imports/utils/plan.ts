import { PLACE_GROUP } from "@/features/proposals/constants";
import type { Changes, EntryValues } from "@/features/proposals/types";
import { sameValue } from "@/lib/same-value";
import type { Provenance, RowValues } from "../types";

/** An entry that a row may change. Holds private facts. */
export type TargetEntry = {
  id: number;
  slug: string;
  version: number;
  listing: "published" | "hidden" | "retired" | "merged";
  sourceRef: string | null;
  reach: { region: string; kind: string };
  town: { lat: number; lng: number };
  values: EntryValues;
  provenance: { source: string; sourceUrl: string | null; licence: string; listedAt: string | null };
  /** Fields that a person edited here: no list writes over them. */
  touched: ReadonlySet<string>;
};

/** What a row does to an entry. */
export type Plan = {
  /** Changed at once. */
  direct: Changes;
  /** Suggested: a person set what is there now. */
  proposed: Changes;
  provenance: Provenance;
};

/** Degrees below which two points are the same: our exports have five places. */
const SAME = 2e-5;
const QUALITY = { town: 0, zip: 1, exact: 2 } as const;

const isNear = (a: number | null | undefined, b: number | null | undefined) =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) < SAME;

/** A list adds to a list; it takes nothing away. */
function union<T>(
  stored: readonly T[],
  given: readonly T[] | undefined,
  keyOf: (one: T) => string,
  most = 60,
): T[] {
  const known = new Set(stored.map(keyOf));
  const fresh = (given ?? []).filter((one) => !known.has(keyOf(one)));
  return stored.length + fresh.length <= most ? [...stored, ...fresh] : [...stored];
}

/** Fields of lists, with what is there already. */
function listsOf(given: Changes, stored: EntryValues, usual: string | null): Changes {
  const same = (text: string) => text.toLowerCase();
  const isUsual = stored.purposes.length === 0 && sameValue(given.purposes, [usual]);
  return {
    ...(given.otherNames && {
      otherNames: union(
        stored.otherNames,
        given.otherNames.filter((name) => name !== stored.name),
        same,
        10,
      ),
    }),
    ...(given.languages && { languages: union(stored.languages, given.languages, same) }),
    ...(given.links && { links: union(stored.links, given.links, ({ url }) => url, 10) }),
    ...(given.ways && { ways: union(stored.ways, given.ways, ({ way }) => way) }),
    ...(given.secondaryKinds && {
      secondaryKinds: union(
        stored.secondaryKinds,
        given.secondaryKinds.filter((kind) => kind !== stored.kindKey),
        same,
        5,
      ),
    }),
    ...(isUsual && { purposes: [] }),
  };
}

/**
 * A summary of the starter list without hours, and without the year that something was so in: the seed moved both out
 * of where the published list has them, and that list is to say nothing new when it is read in again.
 */
const timeless = (summary: string) =>
  summary
    .replace(/\bListed hours: .*?(?:\.(?=\s|$)|$)\s*/, "")
    .replace(/\bAccepts\b/, "Accepted")
    .replace(/ in \d{4}\.$/, ".")
    .trim();

/** A text that stands in the other of the two fields already is nothing new. */
function textsOf(given: Changes, stored: EntryValues): Changes {
  const isMoved =
    given.summary !== undefined && stored.summary === "" && given.summary === stored.description;
  const isDoubled = given.description !== undefined && given.description === stored.summary;
  if (given.summary !== undefined && timeless(given.summary) === timeless(stored.summary)) {
    return { summary: stored.summary };
  }
  return { ...(isMoved && { summary: "" }), ...(isDoubled && { description: stored.description }) };
}

const pointFields = (values: EntryValues): Changes => {
  const { lat, lng, pointQuality } = values;
  return { lat, lng, pointQuality };
};

/** The place of a row where its entry shows all of its own. */
function openPlace({ changes: given, hasPoint }: RowValues, stored: EntryValues): Changes {
  const isSameTown = given.townId === undefined || given.townId === stored.townId;
  const isSameStreet = given.address === undefined || given.address === stored.address;
  const isSameZip = given.zip === undefined || given.zip === stored.zip;
  const isSamePoint = isNear(given.lat, stored.lat) && isNear(given.lng, stored.lng);
  const isCoarser = QUALITY[given.pointQuality ?? "town"] < QUALITY[stored.pointQuality];
  const keepsPoint = hasPoint
    ? isSamePoint || (isSameTown && isCoarser)
    : isSameTown && isSameStreet && isSameZip && stored.lat !== null;
  // A list that only has the middle of the town says nothing about the street.
  return { ...(keepsPoint && pointFields(stored)) };
}

/** Where the place is not shown, what was shown of it is no news. */
function hiddenPlace({ changes: given }: RowValues, { values, town }: TargetEntry): Changes {
  const shown = values.locationPrivacy === "town_only" ? town : null;
  const isShown = given.lat === undefined || (isNear(given.lat, shown?.lat) && isNear(given.lng, shown?.lng));
  const isSameTown = given.townId === undefined || given.townId === values.townId;
  if (!isShown || !isSameTown || (given.address ?? values.address) !== values.address) return {};
  const { locality, zip } = values;
  return { ...pointFields(values), locality, zip };
}

function provenanceOf(row: RowValues, entry: TargetEntry, isOwn: boolean): Provenance {
  if (!isOwn) return {};
  const fields = Object.entries(row.provenance) as [keyof Provenance, string][];
  return Object.fromEntries(fields.filter(([name, value]) => entry.provenance[name] !== value));
}

const withMail = (field: string, touched: ReadonlySet<string>) =>
  (field === "emailPublic" && touched.has("email")) || (field === "phonePublic" && touched.has("phone"));

/**
 * What a row does to an entry: only what it fills and what differs. Fields that a person edited here are suggested
 * instead, the place as one field; so is a place that is not shown.
 * @param isOwn whether the entry came from this list: then the list says where it is from
 * @param usual what the entry's kind is usually for
 */
export function planChange(row: RowValues, entry: TargetEntry, isOwn: boolean, usual: string | null): Plan {
  const { values: stored, touched } = entry;
  const isHidden = stored.locationPrivacy !== "public";
  const wanted: Changes = {
    ...row.changes,
    ...listsOf(row.changes, stored, usual),
    ...textsOf(row.changes, stored),
    ...(isHidden ? hiddenPlace(row, entry) : openPlace(row, stored)),
    ...(row.isKindGuess && { kindKey: stored.kindKey }),
  };
  const names = Object.keys(wanted) as (keyof EntryValues)[];
  const isEmptyFlag = (name: string) =>
    (name === "emailPublic" && !(wanted.email ?? stored.email)) ||
    (name === "phonePublic" && !(wanted.phone ?? stored.phone));
  const changed = names.filter((name) => !isEmptyFlag(name) && !sameValue(wanted[name], stored[name]));
  const isPlaceTouched = isHidden || PLACE_GROUP.some((field) => touched.has(field));
  const isGuarded = (name: string) =>
    touched.has(name) || withMail(name, touched) || (isPlaceTouched && PLACE_GROUP.includes(name));
  const pick = (chosen: string[]) =>
    Object.fromEntries(chosen.map((name) => [name, wanted[name as keyof EntryValues]])) as Changes;
  return {
    direct: pick(changed.filter((name) => !isGuarded(name))),
    proposed: pick(changed.filter(isGuarded)),
    provenance: provenanceOf(row, entry, isOwn),
  };
}

/** Whether a plan does nothing. */
export const isEmptyPlan = ({ direct, proposed, provenance }: Plan): boolean =>
  [direct, proposed, provenance].every((fields) => Object.keys(fields).length === 0);
