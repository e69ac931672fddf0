import "server-only";
import { slugify } from "@/features/places/utils";
import { recordRevision } from "@/features/revisions/mutations";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor, InitiativePatch } from ".";
import { orderedParts, toJson, writeParts } from "./parts";
import { usablePhotos, writePhotos } from "./photos";

type Tx = Prisma.TransactionClient;

/** Fields of a new initiative; those that are not named are empty. */
export type NewInitiative = InitiativePatch &
  Required<Pick<InitiativePatch, "name" | "kindKey" | "townId" | "source" | "licence">> & {
    /** Key in the list it came from. */
    sourceRef?: string;
  };

const LONGEST_SLUG = 80;
/** Paths under `/initiatives` that are no initiative. */
const RESERVED = new Set(["new"]);

const plain = (name: string) =>
  slugify(name)
    .replace(/[^a-z0-9-]+/g, "")
    .replace(/-+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, "");

/** The name as an address; with the town, then a number, where that is taken. Names in other scripts: kind and town. */
async function freeSlug(tx: Tx, { name, kindKey, townId }: NewInitiative): Promise<string> {
  // One after the other: two at once must not find the same one free.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('initiative slugs'))`;
  const town = (await tx.town.findUniqueOrThrow({ where: { id: townId } })).slug;
  const base = plain(name) || `${kindKey}-${town}`;
  const candidates = [base, `${base}-${town}`];
  const rows = await tx.initiative.findMany({
    where: { OR: candidates.map((slug) => ({ slug: { startsWith: slug } })) },
    select: { slug: true },
  });
  const taken = new Set([...rows.map(({ slug }) => slug), ...RESERVED]);
  const free = candidates.find((slug) => !taken.has(slug));
  for (let n = 2; ; n++) {
    const slug = free ?? `${base}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}

/**
 * Adds an initiative with its first revision, in the transaction of whatever causes it. It is shown at once.
 * @returns its id and slug; its version is 1
 */
export async function createInitiative(
  tx: Tx,
  values: NewInitiative,
  actor: Actor,
): Promise<{ id: number; slug: string; version: 1 }> {
  const { ways = [], principles = [], photos: wanted = [], ...columns } = values;
  const parts = orderedParts({ ways, principles });
  const slug = await freeSlug(tx, values);
  const { id } = await tx.initiative.create({ data: { ...columns, slug }, select: { id: true } });
  await writeParts(tx, id, parts);
  const photos = await usablePhotos(tx, id, wanted);
  if (photos.length > 0) await writePhotos(tx, id, photos);
  await recordRevision(tx, {
    subjectType: "initiative",
    subjectId: id,
    version: 1,
    actorRole: actor.role,
    reason: actor.reason ?? null,
    before: null,
    after: toJson({ ...columns, ...parts, ...(photos.length > 0 && { photos }) }),
  });
  return { id, slug, version: 1 };
}
