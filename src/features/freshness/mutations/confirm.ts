import "server-only";
import { changeInitiative } from "@/features/initiatives/mutations";
import { getEntry, lockEntry, type StoredEntry } from "@/features/proposals/data/entries";
import { isStewardIn } from "@/features/proposals/mutations/stewards";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";

type Tx = Prisma.TransactionClient;
type Role = "steward" | "curator";

/** An entry that is shown, locked until the transaction ends. @throws MissingError */
export async function lockShown(tx: Tx, id: number): Promise<StoredEntry> {
  const entry = await lockEntry(tx, id);
  if (entry?.listing !== "published") throw new MissingError();
  return entry;
}

/** @throws ConflictError when the entry is not as it was seen */
export function checkSeen(entry: StoredEntry, seen: number): void {
  if (entry.version !== seen) throw new ConflictError(seen, entry.version);
}

/** That all of a locked entry is right today: a change of its own, by the role of whoever says so, and in the log. */
export async function confirmIn(
  tx: Tx,
  entry: StoredEntry,
  { role, actorId }: { role: Role; actorId: string },
  now: Date,
): Promise<{ version: number }> {
  const patch = { verifiedAt: now, verifiedBy: role };
  const made = await changeInitiative(tx, entry.id, entry.version, patch, { role });
  await recordLogEntry(tx, {
    actorId,
    action: "initiative.confirm",
    subjectType: "initiative",
    subjectId: String(entry.id),
    detail: { version: String(made.version) },
  });
  return made;
}

/**
 * That an entry is right, said on its page by somebody who looks after it, or else by an editor.
 * @param seen version of the entry that was looked at
 * @throws MissingError, ConflictError when it changed since
 */
export async function confirmEntry(
  { actor }: Permit<"entry.confirm">,
  slug: string,
  seen: number,
  now: Date,
): Promise<"done" | "forbidden"> {
  const known = await getEntry({ slug });
  if (!known) throw new MissingError();
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const entry = await lockShown(tx, known.id);
      const isOwn = await isStewardIn(tx, actor.id, entry.id);
      // She may have been relieved of it since the permit was given.
      if (!isOwn && !isEntrusted(actor, entry.reach)) return "forbidden";
      checkSeen(entry, seen);
      await confirmIn(tx, entry, { role: isOwn ? "steward" : "curator", actorId: actor.id }, now);
      return "done";
    }),
  );
}
