import "server-only";
import { SUGGESTED_LICENCE, SUGGESTED_SOURCE } from "@/features/initiatives/constants";
import {
  type Actor,
  changeInitiative,
  createInitiative,
  type InitiativePatch,
} from "@/features/initiatives/mutations";
import type { Prisma } from "@/generated/prisma/client";
import type { StoredEntry } from "../data/entries";
import type { Changes, MadeChange } from "../types";

type Tx = Prisma.TransactionClient;

/** That somebody here confirmed it, by role. */
const confirmed = (actor: Actor, now: Date): InitiativePatch => ({ verifiedAt: now, verifiedBy: actor.role });

/** Options of a change that counts. */
export type ApplyOptions = {
  actor: Actor;
  /** Whoever accepts it says that all of it is right today. */
  isVerified?: boolean;
  now: Date;
};

/** Makes a new entry of what somebody suggested. @throws Error when a field is missing that every entry has */
export async function addEntry(
  tx: Tx,
  changes: Changes,
  { actor, isVerified, now }: ApplyOptions,
): Promise<MadeChange> {
  const { name, kindKey, townId } = changes;
  if (!name || !kindKey || townId === undefined) throw new Error("A new entry needs name, kind and town");
  const made = await createInitiative(
    tx,
    {
      ...changes,
      ...{ name, kindKey, townId },
      source: SUGGESTED_SOURCE,
      licence: SUGGESTED_LICENCE,
      listedAt: now.toISOString().slice(0, 10),
      ...(isVerified && confirmed(actor, now)),
    },
    actor,
  );
  return { initiativeId: made.id, slug: made.slug, version: made.version };
}

/** Changes an entry that was locked as it is (`lockEntry`). */
export async function changeEntry(
  tx: Tx,
  entry: StoredEntry,
  patch: Changes,
  { actor, isVerified, now }: ApplyOptions,
): Promise<MadeChange> {
  const more = isVerified ? confirmed(actor, now) : {};
  const { version } = await changeInitiative(tx, entry.id, entry.version, { ...patch, ...more }, actor);
  return { initiativeId: entry.id, slug: entry.slug, version };
}

/** Shows, hides or retires an entry that was locked as it is. */
export async function relist(
  tx: Tx,
  entry: StoredEntry,
  listing: "published" | "hidden" | "retired",
  actor: Actor,
): Promise<MadeChange> {
  const patch = { listing, mergedIntoId: null };
  const { version } = await changeInitiative(tx, entry.id, entry.version, patch, actor);
  return { initiativeId: entry.id, slug: entry.slug, version };
}
