import { fold } from "@/features/places/utils";

/** Words that many have: alone they make nothing alike. */
const COMMON = new Set(
  "the of and a in for inc llc la el de y coop co op cooperative community center".split(" "),
);

/** How much a word says about what it names: common ones little. */
export const weightOf = (word: string): number => (COMMON.has(word) ? 0.2 : 1);

/** The words of a name, folded: without accents, small, each once. */
export const nameWords = (name: string): Set<string> => new Set(fold(name).split(" ").filter(Boolean));

/** How alike two names are, 0 to 1: shared words, common ones for little. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const weigh = (all: Iterable<string>) => [...all].reduce((sum, word) => sum + weightOf(word), 0);
  const shared = weigh([...a].filter((word) => b.has(word)));
  return (2 * shared) / (weigh(a) + weigh(b) || 1);
}
