import { z } from "zod";

const MOST = 2_147_483_647;

/** Position in a list, as a client carries it: the last entry seen and its place in the order. */
const cursorOf = <I extends z.ZodType>(id: I) => z.strictObject({ id, at: z.int().min(0).max(MOST) });

/** A cursor as text that means nothing to its reader. */
export function encodeCursor(cursor: { id: number | string; at: number }): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** What reads a cursor that `encodeCursor` made for ids of this sort; null for anything else. */
export function cursorReader<I extends z.ZodType>(id: I) {
  const schema = cursorOf(id);
  return (text: string): z.output<typeof schema> | null => {
    try {
      const result = schema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
      return result.success ? result.data : null;
    } catch {
      return null;
    }
  };
}

/** Where the page after the cursor begins: behind its entry, or at its place where that entry is gone. */
export function startAfter<I>(ids: readonly I[], cursor: { id: I; at: number } | null): number {
  if (!cursor) return 0;
  const at = ids[cursor.at] === cursor.id ? cursor.at : ids.indexOf(cursor.id);
  return at >= 0 ? at + 1 : cursor.at;
}

/**
 * A page of a list: where it lies, and the cursor of the next; null at the end.
 * @param ids of the whole list, in its order
 */
export function pageAfter<I extends number | string>(
  ids: readonly I[],
  { limit, cursor }: { limit: number; cursor: { id: I; at: number } | null },
): { start: number; end: number; nextCursor: string | null } {
  const start = startAfter(ids, cursor);
  const end = Math.min(start + limit, ids.length);
  const last = ids[end - 1];
  const nextCursor = end < ids.length && last !== undefined ? encodeCursor({ id: last, at: end - 1 }) : null;
  return { start, end, nextCursor };
}

const read = cursorReader(z.int().min(1).max(MOST));
export type Cursor = NonNullable<ReturnType<typeof read>>;
export const decodeCursor: (text: string) => Cursor | null = read;
