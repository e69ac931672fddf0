// A large made-up directory for `duplicates.ts`: names of their own, some entered twice, some only alike.
import type { PairEntry } from "../../src/features/duplicates/types";

export type BenchTown = { id: number; name: string; lat: number; lng: number };
/** An entry as it is put into the database, and compared. */
export type BenchEntry = PairEntry & { planted: string };

const SYLLABLES =
  "ba co di fe ga ho ji ka lu me no pa qua ri so ta ul ve wo ya zen mor lin tor hal wick".split(" ");
const SORTS =
  "Garden,Farm,Bakery,Credit Union,Land Trust,Tool Library,Food Pantry,Collective,Co-op,Housing".split(",");
const EXTRAS = "Community,Workers,Neighbors,Mutual Aid,Women's,Youth,United,Green".split(",");
/** The ways in which something is entered twice. */
const TWICE = ["typo", "swapped", "legal form", "phone", "website", "next town", "word"] as const;

/** Numbers that look random and are the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Roll = () => number;
const pick = <T>(list: readonly T[], roll: Roll): T => list[Math.floor(roll() * list.length)] as T;

function ownWord(roll: Roll): string {
  const word = Array.from({ length: 4 + Math.floor(roll() * 2) }, () => pick(SYLLABLES, roll)).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function misspelled(name: string, roll: Roll): string {
  const at = 1 + Math.floor(roll() * (name.length - 2));
  const kind = Math.floor(roll() * 3);
  const letter = "etaoin"[Math.floor(roll() * 6)] ?? "e";
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + letter + name.slice(at);
  return name.slice(0, at) + letter + name.slice(at + 1);
}

const phoneOf = (id: number) =>
  `(413) ${200 + (Math.floor(id / 10_000) % 700)}-${String(id % 10_000).padStart(4, "0")}`;

function original(id: number, towns: readonly BenchTown[], roll: Roll): BenchEntry {
  const town = pick(towns, roll);
  const name = [ownWord(roll), ...(roll() < 0.4 ? [pick(EXTRAS, roll)] : []), pick(SORTS, roll)].join(" ");
  return {
    id,
    names: [name],
    ...{ town: town.id, townName: town.name, isExact: true, planted: "" },
    lat: town.lat + (roll() - 0.5) / 20,
    lng: town.lng + (roll() - 0.5) / 20,
    website: roll() < 0.6 ? `https://www.${name.toLowerCase().replace(/[^a-z]/g, "")}${id}.example/` : null,
    phone: roll() < 0.6 ? phoneOf(id) : null,
    email: null,
  };
}

/** The same thing once more, as somebody else would enter it. */
function again(id: number, one: BenchEntry, towns: readonly BenchTown[], roll: Roll): BenchEntry {
  const [name = ""] = one.names;
  const planted = TWICE[id % TWICE.length] as (typeof TWICE)[number];
  const bare = { ...one, id, planted, website: null, phone: null };
  // Somebody else puts the pin a little beside it.
  const near = { lat: (one.lat ?? 0) + 0.004, lng: (one.lng ?? 0) - 0.004 };
  if (planted === "typo") return { ...bare, ...near, names: [misspelled(name, roll)] };
  if (planted === "swapped") return { ...bare, ...near, names: [name.split(" ").toReversed().join(" ")] };
  if (planted === "legal form") return { ...bare, ...near, names: [`The ${name}, Inc.`] };
  if (planted === "phone") {
    one.phone ??= phoneOf(one.id);
    return { ...bare, ...near, names: [ownWord(roll)], phone: one.phone.replace(/\D/g, "") };
  }
  if (planted === "website") {
    one.website ??= `https://own${one.id}.example/`;
    const website = one.website.replace("https://www.", "http://");
    return { ...bare, ...near, names: [`${ownWord(roll)} ${pick(SORTS, roll)}`], website };
  }
  if (planted === "word") return { ...bare, ...near, names: [`${name} Project`] };
  const next = towns
    .filter((town) => town.id !== one.town)
    .toSorted(
      (a, b) =>
        Math.hypot(a.lat - (one.lat ?? 0), a.lng - (one.lng ?? 0)) -
        Math.hypot(b.lat - (one.lat ?? 0), b.lng - (one.lng ?? 0)),
    )[0];
  return next ? { ...bare, town: next.id, townName: next.name, lat: next.lat, lng: next.lng } : bare;
}

/** Two that are alike and are two: branches of one house, numbered ones. */
function alike(id: number, one: BenchEntry, towns: readonly BenchTown[], roll: Roll): BenchEntry {
  const far = towns.filter(({ lng }) => Math.abs(lng - (one.lng ?? 0)) > 0.8);
  const town = pick(far, roll);
  const [name = ""] = one.names;
  if (id % 2 === 0) {
    const place = { town: town.id, townName: town.name, lat: town.lat, lng: town.lng };
    return { ...one, ...place, id, website: one.website && `${one.website}branch-${id}`, phone: phoneOf(id) };
  }
  return {
    ...one,
    id,
    names: [`${name} ${id % 97}`],
    website: null,
    phone: phoneOf(id),
    lat: (one.lat ?? 0) + 0.02,
  };
}

/** `count` entries, one in twenty entered twice, one in twenty only alike. @returns them, and the planted pairs */
export function makeEntries(count: number, towns: readonly BenchTown[]) {
  const roll = dice(20_261_126);
  const entries: BenchEntry[] = [];
  const pairs = new Map<string, string>();
  for (let at = 0; entries.length < count; at++) {
    const id = entries.length + 1;
    const one = original(id, towns, roll);
    entries.push(one);
    if (at % 20 === 0) {
      const other = again(id + 1, one, towns, roll);
      entries.push(other);
      pairs.set(`${id} ${id + 1}`, other.planted);
    } else if (at % 20 === 10) entries.push(alike(id + 1, one, towns, roll));
  }
  return { entries: entries.slice(0, count), pairs };
}
