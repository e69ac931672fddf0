/** One line of the poster's list. */
export type PosterEntry = { id: number; name: string; kind: string; where: string };

/** Characters of a line of one of the two columns, for names (bold) and for what stands below. */
const NAME_LINE = 40;
const DETAIL_LINE = 45;
/** Lines of both columns; a little less than there are, because columns don't break evenly. */
const LINES = 60;
/** Space below an entry, in lines. */
const GAP = 0.5;

/** What stands below a name. */
export function posterDetail({ kind, where }: PosterEntry): string {
  return [kind, where].filter(Boolean).join(" · ");
}

function linesOf(entry: PosterEntry): number {
  const lines = (length: number, perLine: number): number => Math.max(1, Math.ceil(length / perLine));
  return lines(entry.name.length, NAME_LINE) + lines(posterDetail(entry).length, DETAIL_LINE) + GAP;
}

/** The entries, from the first on, that fit on the page with a line for how many more there are. */
export function fitPoster(entries: readonly PosterEntry[]): { shown: PosterEntry[]; more: number } {
  let left = LINES;
  const end = entries.findIndex((entry) => {
    left -= linesOf(entry);
    return left < 0;
  });
  const shown = end < 0 ? [...entries] : entries.slice(0, end);
  return { shown, more: entries.length - shown.length };
}
