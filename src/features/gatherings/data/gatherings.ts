import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { GatheringSeat } from "../types";

type Tx = Prisma.TransactionClient;

/** What a gathering is read with. */
const WITH_PARTS = {
  town: { select: { slug: true, name: true, lat: true, lng: true } },
  group: { select: { slug: true, name: true, archivedAt: true } },
  sessions: { orderBy: [{ startsLocal: "asc" }, { position: "asc" }] },
  photos: { orderBy: { position: "asc" } },
} satisfies Prisma.GatheringInclude;

/** A gathering as stored, with its parts. Private: `serializers` say what leaves the server. */
export type GatheringRow = Prisma.GatheringGetPayload<{ include: typeof WITH_PARTS }>;

/** A gathering, whoever may see it: ask `permissions` before it is shown. @throws UnavailableError */
export async function getGathering(where: { slug: string } | { id: string }): Promise<GatheringRow | null> {
  return withDatabase(() => db.gathering.findUnique({ where, include: WITH_PARTS }));
}

/** What somebody is at a gathering. @throws UnavailableError */
export async function seatAt(
  actor: Actor,
  { id, slug, state }: Pick<GatheringRow, "id" | "slug" | "state">,
  tx: Tx = db,
): Promise<GatheringSeat> {
  const organizers = await withDatabase(() =>
    tx.gatheringOrganizer.findMany({
      where: { gatheringId: id, person: PRESENT },
      select: { personId: true },
    }),
  );
  const isOrganizer = actor.kind === "member" && organizers.some(({ personId }) => personId === actor.id);
  return { gatheringId: id, slug, state, isOrganizer, isOrganized: organizers.length > 0 };
}

/** What somebody is at a gathering, by its slug; null when there is no such gathering. @throws UnavailableError */
export async function getSeat(actor: Actor, slug: string): Promise<GatheringSeat | null> {
  const row = await withDatabase(() =>
    db.gathering.findUnique({ where: { slug }, select: { id: true, slug: true, state: true } }),
  );
  return row && seatAt(actor, row);
}

/** Everything that is or was public, the latest first; ends with the moment `until` when one is given. */
export async function listShown(): Promise<GatheringRow[]> {
  return withDatabase(() =>
    db.gathering.findMany({
      where: { state: { not: "draft" } },
      include: WITH_PARTS,
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    }),
  );
}

/** The drafts that somebody works on, newest first. */
export async function listOwnDrafts(personId: string): Promise<GatheringRow[]> {
  return withDatabase(() =>
    db.gathering.findMany({
      where: { state: "draft", organizers: { some: { personId } } },
      include: WITH_PARTS,
      orderBy: { id: "desc" },
    }),
  );
}

/** The next one that is not cancelled, else the last there was. */
export async function getNearest(now: Date): Promise<GatheringRow | null> {
  const shown = { state: "published" as const };
  return withDatabase(
    async () =>
      (await db.gathering.findFirst({
        where: { ...shown, endsAt: { gt: now } },
        include: WITH_PARTS,
        orderBy: { startsAt: "asc" },
      })) ??
      db.gathering.findFirst({
        where: { ...shown, endsAt: { lte: now } },
        include: WITH_PARTS,
        orderBy: { startsAt: "desc" },
      }),
  );
}

/** Names the state of everything that is shown, for entity tags. @throws UnavailableError */
export async function gatheringsTag(): Promise<string> {
  const { _count, _max, _sum } = await withDatabase(() =>
    db.gathering.aggregate({
      where: { state: { not: "draft" } },
      _count: true,
      _max: { updatedAt: true },
      _sum: { version: true },
    }),
  );
  return [_count, _max.updatedAt?.getTime(), _sum.version].join(" ");
}

/** Rows of one read of `streamShown`. */
const PIECE = 200;

/** Everything that is or was public, by id; in memory is one piece. @throws UnavailableError */
export async function* streamShown(): AsyncGenerator<GatheringRow> {
  for (let after: string | null = null; ; ) {
    const rows: GatheringRow[] = await withDatabase(() =>
      db.gathering.findMany({
        where: { state: { not: "draft" }, ...(after && { id: { gt: after } }) },
        include: WITH_PARTS,
        orderBy: { id: "asc" },
        take: PIECE,
      }),
    );
    yield* rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PIECE) return;
  }
}

/** The groups that somebody coordinates. */
export async function listCoordinated(personId: string): Promise<{ id: string; name: string }[]> {
  return withDatabase(() =>
    db.group.findMany({
      where: { archivedAt: null, members: { some: { personId, role: "coordinator" } } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
  );
}

/** Who organizes a gathering, the longest first. */
export async function listOrganizers(gatheringId: string) {
  return withDatabase(() =>
    db.gatheringOrganizer.findMany({
      where: { gatheringId, person: PRESENT },
      include: { person: { select: { name: true } } },
      orderBy: [{ addedAt: "asc" }, { personId: "asc" }],
    }),
  );
}

/** Where the file of a photo lies, and of which gathering it is. */
export async function getPhoto(id: string) {
  return withDatabase(() =>
    db.gatheringPhoto.findUnique({
      where: { id },
      select: { storageKey: true, gathering: { select: { id: true, slug: true, state: true } } },
    }),
  );
}
