import "server-only";
import { slugify } from "@/features/places/utils";
import { recordRevisions } from "@/features/revisions/mutations";
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

/** How a name with others after it begins: a number, or the town. */
const startsOf = ({ name, kindKey }: NewInitiative, town: string): [string, string] => {
  const base = plain(name) || `${kindKey}-${town}`;
  return [base, `${base}-${town}`];
};

/** Addresses that cannot be given to any of these, as far as they could come out. */
async function takenSlugs(tx: Tx, starts: readonly string[]): Promise<Set<string>> {
  const known = await tx.initiative.findMany({
    where: { slug: { in: [...starts] } },
    select: { slug: true },
  });
  const taken = new Set([...known.map(({ slug }) => slug), ...RESERVED]);
  const numbered = starts.filter((start) => taken.has(start));
  if (numbered.length > 0) {
    const more = await tx.initiative.findMany({
      where: { OR: numbered.map((start) => ({ slug: { startsWith: `${start}-` } })) },
      select: { slug: true },
    });
    for (const { slug } of more) taken.add(slug);
  }
  return taken;
}

/**
 * The names as addresses; with the town, then a number, where that is taken. Names in other scripts: kind and town.
 * Several of one name among them get different ones.
 */
async function freeSlugs(tx: Tx, all: readonly NewInitiative[]): Promise<string[]> {
  // One after the other: two at once must not find the same one free.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('initiative slugs'))`;
  const townIds = [...new Set(all.map(({ townId }) => townId))];
  const towns = new Map(
    (await tx.town.findMany({ where: { id: { in: townIds } }, select: { id: true, slug: true } })).map(
      ({ id, slug }) => [id, slug],
    ),
  );
  const starts = all.map((one) => startsOf(one, towns.get(one.townId) ?? ""));
  const taken = await takenSlugs(tx, [...new Set(starts.flat())]);
  return starts.map(([base, inTown]) => {
    let slug = [base, inTown].find((start) => !taken.has(start)) ?? "";
    for (let n = 2; slug === ""; n++) if (!taken.has(`${base}-${n}`)) slug = `${base}-${n}`;
    taken.add(slug);
    return slug;
  });
}

const columnsOf = ({ ways: _, principles: __, photos: ___, ...columns }: NewInitiative) => columns;

/** Writes what is not in columns of its own. @returns it, as written */
async function addParts(
  tx: Tx,
  id: number,
  { ways = [], principles = [], photos: wanted = [] }: NewInitiative,
) {
  const parts = orderedParts({ ways, principles });
  if (ways.length + principles.length > 0) await writeParts(tx, id, parts);
  const photos = await usablePhotos(tx, id, wanted);
  if (photos.length > 0) await writePhotos(tx, id, photos);
  return { ...parts, ...(photos.length > 0 && { photos }) };
}

/**
 * Adds initiatives with their first revisions, in the transaction of whatever causes it, in a few statements however
 * many they are. They are shown at once.
 * @returns id and slug of each, in their order; their version is 1
 */
export async function createInitiatives(
  tx: Tx,
  all: readonly NewInitiative[],
  actor: Actor,
): Promise<{ id: number; slug: string; version: 1 }[]> {
  if (all.length === 0) return [];
  const slugs = await freeSlugs(tx, all);
  const rows = await tx.initiative.createManyAndReturn({
    data: all.map((one, at) => ({ ...columnsOf(one), slug: slugs[at] ?? "" })),
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  const made = slugs.map((slug) => ({ id: ids.get(slug) ?? 0, slug, version: 1 as const }));
  const parts: Awaited<ReturnType<typeof addParts>>[] = [];
  for (const [at, one] of all.entries()) parts.push(await addParts(tx, made[at]?.id ?? 0, one));
  await recordRevisions(
    tx,
    all.map((one, at) => ({
      subjectType: "initiative",
      subjectId: made[at]?.id ?? 0,
      version: 1,
      actorRole: actor.role,
      reason: actor.reason ?? null,
      before: null,
      after: toJson({ ...columnsOf(one), ...parts[at] }),
    })),
  );
  return made;
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
  const [made] = await createInitiatives(tx, [values], actor);
  if (!made) throw new Error("Nothing was made");
  return made;
}
