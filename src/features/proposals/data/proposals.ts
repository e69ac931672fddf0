import "server-only";
import { z } from "zod";
import { slugify } from "@/features/places/utils";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { isEntrusted } from "../permissions";
import { changesSchema } from "../schema/entry";
import type { ProposalDto, QueueItemDto } from "../types";

/** Waiting proposals that are looked through for those somebody is entrusted with. */
const MOST_WAITING = 10_000;

const WITH_ENTRY = {
  initiative: { select: { slug: true, name: true, kindKey: true, town: true } },
} satisfies Prisma.ProposalInclude;
type Row = Prisma.ProposalGetPayload<{ include: typeof WITH_ENTRY }>;
type Towns = Map<number, { name: string; region: string }>;

function toQueueItem(row: Row, towns: Towns): QueueItemDto & { reach: { region: string; kind: string } } {
  const changes = changesSchema.catch({}).parse(row.changes);
  const { initiative } = row;
  const town = initiative?.town ?? towns.get(changes.townId ?? -1);
  const kind = initiative?.kindKey ?? changes.kindKey ?? "";
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    reportReason: row.reportReason,
    name: initiative?.name ?? changes.name ?? "",
    slug: initiative?.slug ?? null,
    town: town?.name ?? "",
    entryKind: kind,
    fields: Object.keys(changes),
    authorRole: row.authorRole,
    isImported: row.origin !== null,
    createdAt: row.createdAt.toISOString(),
    reach: { region: slugify(town?.region ?? ""), kind },
  };
}

async function readTowns(): Promise<Towns> {
  const rows = await db.town.findMany({ select: { id: true, name: true, region: true } });
  return new Map(rows.map(({ id, ...town }) => [id, town]));
}

/** What waits for an editor, as far as it is entrusted to her: the riskiest first, then the oldest. @throws UnavailableError */
export async function listQueue({ actor }: Permit<"directory.curate">): Promise<QueueItemDto[]> {
  return withDatabase(async () => {
    const rows = await db.proposal.findMany({
      where: { state: { in: ["open", "asked"] } },
      orderBy: [{ state: "asc" }, { risk: "desc" }, { createdAt: "asc" }, { id: "asc" }],
      take: MOST_WAITING,
      include: WITH_ENTRY,
    });
    const towns = await readTowns();
    return rows
      .map((row) => toQueueItem(row, towns))
      .filter(({ reach }) => isEntrusted(actor, reach))
      .map(({ reach: _, ...item }) => item);
  });
}

/** The entry that a proposal is about; null for a new one. */
export async function getProposalEntryId(id: string): Promise<number | null> {
  const row = await withDatabase(() => db.proposal.findUnique({ where: { id } }));
  return row?.initiativeId ?? null;
}

const otherSchema = z.object({ otherId: z.number().int() });

/** Slug of the entry that a merge names besides its own. */
async function otherSlugOf({ kind, changes }: Row): Promise<string | null> {
  const other = kind === "merge" ? otherSchema.safeParse(changes).data : undefined;
  const row =
    other && (await db.initiative.findUnique({ where: { id: other.otherId }, select: { slug: true } }));
  return row?.slug ?? null;
}

async function claimantOf({ kind, authorId }: Row): Promise<ProposalDto["claimant"]> {
  const person = kind === "claim" && authorId && (await db.person.findUnique({ where: { id: authorId } }));
  return person ? { name: person.name, email: person.email ?? "" } : null;
}

/** One proposal with what was said about it; null when there is none. Who made it stays out, but of a claim. @throws UnavailableError */
export async function getProposal(id: string): Promise<ProposalDto | null> {
  return withDatabase(async () => {
    const row = await db.proposal.findUnique({
      where: { id },
      include: { ...WITH_ENTRY, messages: { orderBy: { createdAt: "asc" } } },
    });
    if (!row) return null;
    const { reach, ...item } = toQueueItem(row, await readTowns());
    return {
      ...item,
      reach,
      initiativeId: row.initiativeId,
      baseVersion: row.baseVersion,
      changes: changesSchema.catch({}).parse(row.changes),
      otherSlug: await otherSlugOf(row),
      claimant: await claimantOf(row),
      reason: row.reason,
      locale: row.locale,
      canBeTold: row.authorId !== null,
      decision: row.decision,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      messages: row.messages.map(({ id: key, isAuthors, body, createdAt }) => ({
        ...{ id: key, isAuthors, body },
        createdAt: createdAt.toISOString(),
      })),
    };
  });
}

/** Who asked for the changes that became these versions of an entry, by role. */
export async function listAskers(initiativeId: number): Promise<Map<number, QueueItemDto["authorRole"]>> {
  const rows = await withDatabase(() =>
    db.proposal.findMany({
      where: { initiativeId, state: "accepted", madeVersion: { not: null } },
      select: { madeVersion: true, authorRole: true },
    }),
  );
  return new Map(rows.map(({ madeVersion, authorRole }) => [madeVersion ?? 0, authorRole]));
}
