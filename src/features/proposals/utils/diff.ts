import type { DiffPart } from "../types";

/** Words on either side that are compared one by one; longer middles are shown as a whole. */
const MOST_WORDS = 600;

/** Words, numbers as wholes, and what stands between them; joined they are the text. */
const wordsOf = (text: string) =>
  text.match(/\s+|-?\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** Lengths of the longest common sequences of the ends of two lists. */
function tableOf(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, next] = [table[i], table[i + 1]];
      if (!row || !next) continue;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function push(parts: DiffPart[], kind: DiffPart["kind"], text: string): void {
  const last = parts.at(-1);
  if (text === "") return;
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

function middle(parts: DiffPart[], a: string[], b: string[]): void {
  if (Math.max(a.length, b.length) > MOST_WORDS) {
    push(parts, "removed", a.join(""));
    push(parts, "added", b.join(""));
    return;
  }
  const table = tableOf(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i] ?? "", b[j] ?? ""];
    if (i < a.length && j < b.length && left === right) {
      push(parts, "same", left);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      push(parts, "removed", left);
      i++;
    } else {
      push(parts, "added", right);
      j++;
    }
  }
}

/** Which words of a text went and came; what is the same at both ends is never compared. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const parts: DiffPart[] = [];
  push(parts, "same", a.slice(0, start).join(""));
  middle(parts, a.slice(start, a.length - end), b.slice(start, b.length - end));
  push(parts, "same", a.slice(a.length - end).join(""));
  return parts;
}
