import type { LatLng } from "@/features/places/types";
import { milesBetween } from "@/features/places/utils";
import {
  ENOUGH_IN_TOWN,
  isCommon,
  isOwnHost,
  likeness,
  nameWords,
} from "@/features/proposals/utils/likeness";
import { webAddress } from "@/lib/web-address";

/** What is compared of an entry, or of a row of a list. */
export type Likely = {
  id: number;
  names: readonly string[];
  townId: number | null;
  point: LatLng | null;
  website: string | null;
  phone: string | null;
};

/** Things with a word in common that are looked at; a word of more tells little. */
const MOST_OF_A_WORD = 60;
/** Miles that the same name may be away. */
const SAME_NAME_MILES = 8;

const digits = (phone: string | null) => phone?.replace(/\D/g, "").slice(-10) ?? "";

/** A website as it is compared: the host, with the path where many share one. */
function siteKey(website: string | null): string | null {
  const address = webAddress(website);
  if (!address) return null;
  if (isOwnHost(address.host)) return address.host;
  return `${address.host}${new URL(address.href).pathname.replace(/\/+$/, "").toLowerCase()}`;
}

/** The words that a thing is looked for by, of the names it has. */
const tellingWords = (names: readonly string[]) =>
  new Set(names.flatMap((name) => [...nameWords(name)]).filter((word) => !isCommon(word)));
const wholeName = (name: string) =>
  [...nameWords(name)]
    .filter((word) => !isCommon(word))
    .sort()
    .join(" ");

/**
 * Finds what may be the same thing: in blocks by website, phone, whole name, and words within a town, so that each
 * row meets a few and not all of a hundred thousand.
 */
export class LikelyFinder {
  private readonly blocks = new Map<string, number[]>();
  private readonly things = new Map<number, Likely>();

  add(thing: Likely): void {
    this.things.set(thing.id, thing);
    for (const key of this.keysOf(thing)) {
      const block = this.blocks.get(key);
      if (block) block.push(thing.id);
      else this.blocks.set(key, [thing.id]);
    }
  }

  private *keysOf({ names, townId, website, phone }: Likely): Generator<string> {
    const site = siteKey(website);
    if (site) yield `w ${site}`;
    if (digits(phone).length === 10) yield `p ${digits(phone)}`;
    for (const name of new Set(names.map(wholeName))) if (name) yield `n ${name}`;
    if (townId !== null) for (const word of tellingWords(names)) yield `t ${townId} ${word}`;
  }

  /** How sure it is that two are the same; 0 for not at all. */
  private score(key: string, row: Likely, other: Likely): number {
    if (key[0] === "w" || key[0] === "p") return 2;
    const isNear =
      row.townId === other.townId ||
      (row.point !== null && other.point !== null && milesBetween(row.point, other.point) <= SAME_NAME_MILES);
    if (key[0] === "n") return isNear ? 1.9 : 0;
    let best = 0;
    for (const a of row.names) {
      for (const b of other.names) best = Math.max(best, likeness(nameWords(a), nameWords(b)));
    }
    return best >= ENOUGH_IN_TOWN ? best : 0;
  }

  /** The likeliest one; null when none is. */
  find(row: Likely): Likely | null {
    let [best, most]: [Likely | null, number] = [null, 0];
    for (const key of this.keysOf(row)) {
      const block = this.blocks.get(key) ?? [];
      if (key[0] === "t" && block.length > MOST_OF_A_WORD) continue;
      for (const id of block.slice(0, MOST_OF_A_WORD)) {
        const other = this.things.get(id);
        const score = other && id !== row.id ? this.score(key, row, other) : 0;
        if (other && score > most) [best, most] = [other, score];
      }
    }
    return best;
  }
}
