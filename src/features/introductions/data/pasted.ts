import "server-only";
import { z } from "zod";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { unseal } from "@/lib/secrets";

/** Under which name pasted rows wait among the drafts. */
export const PASTE_FORM = "introductions.paste";

const valuesSchema = z.object({ personId: z.string(), sealed: z.string() });

/** What this organizer pasted a moment ago; null when it is somebody else's, too old or taken. */
export async function getPasted(
  { actor }: Permit<"board.organize">,
  id: string,
  now: Date,
): Promise<string | null> {
  const draft = await withDatabase(() =>
    db.draft.findUnique({ where: { id, form: PASTE_FORM, expiresAt: { gt: now } } }),
  );
  const read = valuesSchema.safeParse(draft?.values);
  if (!read.success || read.data.personId !== actor.id) return null;
  return z.string().parse(unseal("introduction", Buffer.from(read.data.sealed, "base64")));
}
