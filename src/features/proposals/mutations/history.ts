import "server-only";
import { redactRevisions } from "@/features/revisions/mutations";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { ENTRY_FIELDS } from "../constants";
import { lockEntry, readBase, type StoredEntry } from "../data/entries";
import { isEntrusted } from "../permissions";
import type { Changes } from "../types";
import { changeEntry, relist } from "./apply";

type Tx = Prisma.TransactionClient;
type Curator = Permit<"directory.curate">;
type Result = "done" | "unchanged" | "forbidden";

/** How a version that was gone back to is remembered as a reason. */
const revertReason = (version: number) => `revert ${version}`;

/** One thing done to an entry by an editor entrusted with it, written into the log. */
async function onEntry(
  { actor }: Curator,
  id: number,
  step: (
    tx: Tx,
    entry: StoredEntry,
  ) => Promise<{ action: string; detail?: Record<string, string | string[]> } | null>,
): Promise<Result> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const entry = await lockEntry(tx, id);
      if (!entry) throw new MissingError();
      if (!isEntrusted(actor, entry.reach)) return "forbidden";
      const done = await step(tx, entry);
      if (!done) return "unchanged";
      await recordLogEntry(tx, {
        ...done,
        actorId: actor.id,
        subjectType: "initiative",
        subjectId: String(id),
      });
      return "done";
    }),
  );
}

function checkVersion(entry: StoredEntry, seen: number): void {
  if (entry.version !== seen) throw new ConflictError(seen, entry.version);
}

/**
 * Brings an entry back to how it was at a version, as a new change; fields that were blanked stay as they are.
 * @param seen version of the entry that was looked at
 * @throws MissingError, ConflictError when it changed since
 */
export async function revertEntry(
  permit: Curator,
  id: number,
  { to, seen }: { to: number; seen: number },
  now = new Date(),
): Promise<Result> {
  return onEntry(permit, id, async (tx, entry) => {
    checkVersion(entry, seen);
    if (entry.listing === "merged") return null;
    const { values } = await readBase(tx, id, to);
    const fields = ENTRY_FIELDS.filter((field) => field in values);
    const patch = Object.fromEntries(fields.map((field) => [field, values[field]])) as Changes;
    const actor = { role: "curator" as const, reason: revertReason(to) };
    const { version } = await changeEntry(tx, entry, patch, { actor, now });
    if (version === entry.version) return null;
    return { action: "initiative.revert", detail: { to: String(to), version: String(version) } };
  });
}

/**
 * Hides an entry, shows it again, or retires it for good (410). Merged ones are left to whoever undoes the merger.
 * @throws MissingError, ConflictError when it changed since `seen`
 */
export async function listEntry(
  permit: Curator,
  id: number,
  { listing, seen }: { listing: "published" | "hidden" | "retired"; seen: number },
): Promise<Result> {
  return onEntry(permit, id, async (tx, entry) => {
    checkVersion(entry, seen);
    if (entry.listing === listing || entry.listing === "merged") return null;
    const { version } = await relist(tx, entry, listing, { role: "curator" });
    const action = { published: "initiative.show", hidden: "initiative.hide", retired: "initiative.retire" };
    return { action: action[listing], detail: { version: String(version) } };
  });
}

/**
 * Blanks fields in what is remembered of an entry; the fact, when and by whom stay.
 * @param versions only these changes; all with null
 */
export async function redactHistory(
  permit: Curator,
  id: number,
  { fields, versions }: { fields: readonly string[]; versions: readonly number[] | null },
): Promise<Result> {
  return onEntry(permit, id, async (tx) => {
    const subject = { subjectType: "initiative" as const, subjectId: id };
    const count = await redactRevisions(tx, subject, fields, versions);
    if (count === 0) return null;
    return {
      action: "initiative.redact",
      detail: { fields: [...fields], ...(versions && { versions: versions.map(String) }) },
    };
  });
}
