import "server-only";
import { recordRevision, redactRevisions } from "@/features/revisions/mutations";
import type { ActorRole } from "@/features/revisions/types";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { sameValue } from "@/lib/same-value";
import { PLACE_FIELDS } from "../constants";
import { orderedParts, type Parts, type PhotoParts, toJson, writeParts } from "./parts";
import { toPhotoParts, usablePhotos, writePhotos } from "./photos";

export { createInitiative, createInitiatives, type NewInitiative } from "./create";

/** Who changes something, and why. */
export type Actor = { role: ActorRole; reason?: string };

type Initiative = Prisma.InitiativeGetPayload<object>;
type Unchanging =
  | "id"
  | "slug"
  | "sourceRef"
  | "listing"
  | "mergedIntoId"
  | "version"
  | "seedHash"
  | "seedVersion";

/** Fields of an initiative that a change may set. */
export type InitiativePatch = Partial<
  Omit<Initiative, Unchanging | "publishedAt" | "updatedAt" | "links">
> & {
  links?: { label: string; url: string }[];
} & Partial<Parts & PhotoParts>;

/** Where an entry stands: shown, hidden, retired, or merged into another by id. */
export type ListingChange =
  | { listing: "published" | "hidden" | "retired" }
  | { listing: "merged"; mergedIntoId: number };

type ListingFields = { listing: Initiative["listing"]; mergedIntoId: number | null };

type Stored = Initiative & Parts & PhotoParts;

/** The fields of `patch` that differ from what is stored: as they are, and as they would be. */
function differences<T extends object>(stored: Stored, patch: T): { before: object; after: Partial<T> } {
  const names = Object.keys(patch) as (keyof T & keyof Stored)[];
  const changed = names.filter((name) => patch[name] !== undefined && !sameValue(stored[name], patch[name]));
  return {
    before: Object.fromEntries(changed.map((name) => [name, stored[name]])),
    after: Object.fromEntries(changed.map((name) => [name, patch[name]])) as Partial<T>,
  };
}

/** A patch with its parts in the order of the site. */
function withOrder(patch: InitiativePatch, stored: Parts): InitiativePatch {
  const { ways, principles } = orderedParts({ ...stored, ...patch } as Parts);
  return { ...patch, ...(patch.ways && { ways }), ...(patch.principles && { principles }) };
}

async function readStored(tx: Prisma.TransactionClient, id: number): Promise<Stored | null> {
  const photos = { orderBy: [{ sort: "asc" as const }, { id: "asc" as const }] };
  const include = { ways: true, principles: true, photos };
  const row = await tx.initiative.findUnique({ where: { id }, include });
  return row && { ...row, ...orderedParts(row), photos: toPhotoParts(row.photos) };
}

/** Once a place is no longer shown, nothing of before shows it either, nor what is remembered of entries that became this one. */
async function forgetPlace(tx: Prisma.TransactionClient, id: number, before: object, after: object) {
  const privacy = (fields: { locationPrivacy?: string }) => fields.locationPrivacy;
  if (privacy(before) !== "public" || privacy(after) === "public") return;
  const merged = await tx.initiative.findMany({ where: { mergedIntoId: id }, select: { id: true } });
  for (const subject of [{ id }, ...merged]) {
    await redactRevisions(tx, { subjectType: "initiative", subjectId: subject.id }, PLACE_FIELDS);
  }
}

/**
 * One change and its revision, in the transaction of whatever causes it; the database makes the directory's version
 * grow with it. A patch that changes nothing does nothing.
 * @param expectedVersion the version that the change started from
 * @returns the version it has now
 * @throws MissingError when there is no such initiative
 * @throws ConflictError when it changed since `expectedVersion`
 */
export async function changeInitiative(
  tx: Prisma.TransactionClient,
  id: number,
  expectedVersion: number,
  patch: InitiativePatch | ListingFields | (InitiativePatch & ListingFields),
  actor: Actor,
): Promise<{ version: number }> {
  const stored = await readStored(tx, id);
  if (!stored) throw new MissingError();
  if (stored.version !== expectedVersion) throw new ConflictError(expectedVersion, stored.version);
  const ordered: InitiativePatch | ListingFields =
    "ways" in patch || "principles" in patch ? withOrder(patch, stored) : patch;
  const wanted =
    "photos" in ordered && ordered.photos
      ? { ...ordered, photos: await usablePhotos(tx, id, ordered.photos) }
      : ordered;
  const { before, after } = differences(stored, wanted);
  if (Object.keys(after).length === 0) return { version: stored.version };
  const version = expectedVersion + 1;
  // The version once more: another change may have been faster since it was read.
  const { ways, principles, photos, ...columns } = after as InitiativePatch;
  const { count } = await tx.initiative.updateMany({
    where: { id, version: expectedVersion },
    data: { ...columns, version },
  });
  if (count === 0) throw new ConflictError(expectedVersion, version);
  await writeParts(tx, id, { ...(ways && { ways }), ...(principles && { principles }) });
  if (photos) await writePhotos(tx, id, photos);
  await recordRevision(tx, {
    subjectType: "initiative",
    subjectId: id,
    version,
    actorRole: actor.role,
    reason: actor.reason ?? null,
    before: toJson(before),
    after: toJson(after),
  });
  await forgetPlace(tx, id, before, after);
  return { version };
}

function change(id: number, expectedVersion: number, patch: InitiativePatch | ListingFields, actor: Actor) {
  return withDatabase(() => db.$transaction((tx) => changeInitiative(tx, id, expectedVersion, patch, actor)));
}

/**
 * Changes fields of an initiative and remembers what they were. A patch that changes nothing does nothing.
 * @param expectedVersion the version that the change started from
 * @returns the version it has now
 * @throws MissingError when there is no such initiative
 * @throws ConflictError when it changed since `expectedVersion`
 */
export async function updateInitiative(
  id: number,
  expectedVersion: number,
  patch: InitiativePatch,
  actor: Actor,
): Promise<{ version: number }> {
  return change(id, expectedVersion, patch, actor);
}

/**
 * Shows, hides, retires or merges an initiative. Errors as in `updateInitiative`.
 * @returns the version it has now
 */
export async function setListing(
  id: number,
  expectedVersion: number,
  { listing, ...more }: ListingChange,
  actor: Actor,
): Promise<{ version: number }> {
  const mergedIntoId = "mergedIntoId" in more ? more.mergedIntoId : null;
  return change(id, expectedVersion, { listing, mergedIntoId }, actor);
}
