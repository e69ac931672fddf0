import { distance as editDistance } from "fastest-levenshtein";
import type { LatLng } from "@/features/places/types";
import { milesBetween } from "@/features/places/utils";
import { phoneKey, siteKey } from "@/features/proposals/utils/contact";
import { likeness, nameWords, weightOf } from "@/features/proposals/utils/likeness";

/** What is compared of an entry, or of a row of a list. */
export type Likely = {
  /** Of an entry; of a row of the list itself its number, negative. */
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

/** Of the names' words, within a town. */
const ENOUGH_IN_TOWN = 0.7;
/** From so many things on a website or phone is that of a house with many parts: alone it tells nothing. */
const MANY = 3;
/** Letters that a name may be misspelled by: one, in longer names two. */
const LEAST_LETTERS = 6;
const LONG = 12;

const isCommon = (word: string) => weightOf(word) < 1;

/** The words that a thing is looked for by, of the names it has. */
const tellingWords = (names: readonly string[]) =>
  new Set(names.flatMap((name) => [...nameWords(name)]).filter((word) => !isCommon(word)));
const wholeName = (name: string) =>
  [...nameWords(name)]
    .filter((word) => !isCommon(word))
    .sort()
    .join(" ");

/** How alike two names are: by their words, or by their letters where one was misspelled. */
function nameScore(a: string, b: string): number {
  const [one, other] = [nameWords(a), nameWords(b)];
  const byWords = likeness(one, other);
  const [x, y] = [[...one].join(""), [...other].join("")];
  if (byWords >= ENOUGH_IN_TOWN || Math.min(x.length, y.length) < LEAST_LETTERS) return byWords;
  // "Local 12" is not "Local 14".
  const digits = (text: string) => text.replace(/\D/g, "");
  return digits(x) === digits(y) && editDistance(x, y) <= (x.length < LONG ? 1 : 2) ? 0.9 : byWords;
}

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
    const number = phoneKey(phone);
    if (site) yield `w ${site}`;
    if (number) yield `p ${number}`;
    for (const name of new Set(names.map(wholeName))) if (name) yield `n ${name}`;
    if (townId !== null) for (const word of tellingWords(names)) yield `t ${townId} ${word}`;
  }

  /** How sure it is that two are the same; 0 for not at all. */
  private score(key: string, row: Likely, other: Likely, ofBlock: number): number {
    const alike = Math.max(0, ...row.names.flatMap((a) => other.names.map((b) => nameScore(a, b))));
    const isNear =
      row.townId === other.townId ||
      (row.point !== null && other.point !== null && milesBetween(row.point, other.point) <= SAME_NAME_MILES);
    if (key[0] === "w" || key[0] === "p") return ofBlock < MANY || alike >= ENOUGH_IN_TOWN ? 2 + alike : 0;
    if (key[0] === "n") return isNear ? 1.9 : 0;
    return alike >= ENOUGH_IN_TOWN ? alike : 0;
  }

  /** The likeliest one; null when none is. */
  find(row: Likely): Likely | null {
    let [best, most]: [Likely | null, number] = [null, 0];
    for (const key of this.keysOf(row)) {
      const block = this.blocks.get(key) ?? [];
      if (key[0] === "t" && block.length > MOST_OF_A_WORD) continue;
      for (const id of block.slice(0, MOST_OF_A_WORD)) {
        const other = this.things.get(id);
        const score = other && id !== row.id ? this.score(key, row, other, block.length) : 0;
        if (other && score > most) [best, most] = [other, score];
      }
    }
    return best;
  }
}
