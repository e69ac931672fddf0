import type { z } from "zod";
import { cursorSchema } from "./parameters";

export type Cursor = z.output<typeof cursorSchema>;

/** A cursor as text that means nothing to its reader. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** What `encodeCursor` made; null for anything else. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const result = cursorSchema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
