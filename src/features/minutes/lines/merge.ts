import { diff3Merge } from "node-diff3";

/** Lines that are the same for both, or a place where both changed something. */
export type MergePart = { same: string[] } | { mine: string[]; theirs: string[] };
/** What became of two texts that began from the same one. */
export type Merged = { isClean: boolean; text: string; parts: MergePart[] };

type Region = { ok?: string[]; conflict?: { a: string[]; b: string[] } };

/** Where both changed something: what they still have in common around it is none of it. */
function narrow(mine: string[], theirs: string[]): MergePart[] {
  let start = 0;
  while (start < Math.min(mine.length, theirs.length) && mine[start] === theirs[start]) start += 1;
  let end = 0;
  const most = Math.min(mine.length, theirs.length) - start;
  while (end < most && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const parts: MergePart[] = [
    { same: mine.slice(0, start) },
    { mine: mine.slice(start, mine.length - end), theirs: theirs.slice(start, theirs.length - end) },
    { same: mine.slice(mine.length - end) },
  ];
  return parts.filter((part) => !("same" in part) || part.same.length > 0);
}

/**
 * Puts two texts together that began from the same one, line by line. Where both changed the same place both stand in
 * the text, one after the other: nothing that somebody wrote is missing.
 */
export function mergeTexts(mine: string, base: string, theirs: string): Merged {
  const regions: Region[] = diff3Merge(mine.split("\n"), base.split("\n"), theirs.split("\n"), {
    excludeFalseConflicts: true,
  });
  const parts = regions.flatMap(({ ok, conflict }) =>
    conflict ? narrow(conflict.a, conflict.b) : [{ same: ok ?? [] }],
  );
  const lines = parts.flatMap((part) => ("same" in part ? part.same : [...part.mine, ...part.theirs]));
  return { isClean: parts.every((part) => "same" in part), text: lines.join("\n"), parts };
}
