import type { Prepared, PreparedName } from "./prepare";

/** Weight of words that may stand for a name all over the state; less only within a town. */
const TELLING = 1.2;
/** Letters of a name that one may be wrong of. */
const LEAST_LETTERS = 6;
const MOST_LETTERS = 32;

/** FNV-1a, 32 bits. Two keys that fall together only cost a comparison. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

type Emit = (key: number) => void;

/** All words of a name, and all but one: another order, one word more, less or misspelled are found. */
function wordKeys({ words, weights, total }: PreparedName, town: number, emit: Emit): void {
  const say = (text: string, weight: number) => {
    emit(hash(`t${town} ${text}`));
    if (weight >= TELLING) emit(hash(`w ${text}`));
  };
  say(words.join(" "), Math.max(total, TELLING));
  if (words.length < 2) return;
  words.forEach((_word, at) => {
    say(words.filter((_, other) => other !== at).join(" "), total - (weights[at] ?? 0));
  });
}

/** A name without spaces, and without one of its letters: what was misspelled once shares one of them. */
function letterKeys({ compact }: PreparedName, emit: Emit): void {
  if (compact.length < LEAST_LETTERS) return;
  const text = compact.slice(0, MOST_LETTERS);
  emit(hash(`c ${text}`));
  for (let at = 0; at < text.length; at++) emit(hash(`c ${text.slice(0, at)}${text.slice(at + 1)}`));
}

/** Where a thing is looked for among others: who has a key in common is compared. One pass after the other. */
export const PASSES: readonly ((entry: Prepared, emit: Emit) => void)[] = [
  ({ phone, site, email, isExact, lat, lng }, emit) => {
    if (phone) emit(hash(`p ${phone}`));
    if (site) emit(hash(`s ${site}`));
    if (email) emit(hash(`e ${email}`));
    if (isExact) emit(hash(`g ${lat?.toFixed(3)} ${lng?.toFixed(3)}`));
  },
  ({ names, town }, emit) => {
    for (const name of names) wordKeys(name, town, emit);
  },
  ({ names }, emit) => {
    for (const name of names) letterKeys(name, emit);
  },
];
