import "server-only";
import type { Group, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { isDenied, type Permit } from "@/lib/permit";
import { MOST_INITIATIVES } from "../constants";
import { getSeat, lockGroup } from "../data/seats";
import { canManageGroup } from "../permissions";
import type { GroupJoining } from "../types";
import { slugFor } from "../utils/slug";
import { addMember } from "./join";

type Tx = Prisma.TransactionClient;

/** What a group says of itself and asks of whoever joins. */
export type GroupValues = {
  lang: string;
  name: string;
  purpose: string;
  howToJoin: string;
  altLang: string | null;
  altName: string | null;
  altPurpose: string | null;
  altHowToJoin: string | null;
  joining: GroupJoining;
  questions: string[];
  agreement: string;
};

const valuesOf = (group: Group): GroupValues => {
  const { lang, name, purpose, howToJoin, altLang, altName, altPurpose, altHowToJoin } = group;
  const { joining, questions, agreement } = group;
  const texts = { lang, name, purpose, howToJoin, altLang, altName, altPurpose, altHowToJoin };
  return { ...texts, joining, questions, agreement };
};

/** Keeps what a group is after a change. */
async function remember(tx: Tx, group: Group, actorId: string, now: Date): Promise<void> {
  const { id, version } = group;
  const about = { groupId: id, subjectType: "group", subjectId: id, version, actorId, createdAt: now };
  await tx.groupChange.create({ data: { ...about, values: valuesOf(group) } });
}

/** Any number, the same wherever a slug is chosen: two at once take turns. */
const SLUG_LOCK = 20_190_316;

/** Starts a group; whoever does so coordinates it. @returns its slug */
export async function createGroup(
  { actor }: Permit<"group.create">,
  values: GroupValues,
  now: Date,
): Promise<string> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SLUG_LOCK})`;
      const slug = await slugFor(values.name, async (candidate) => {
        return (await tx.group.count({ where: { slug: candidate } })) > 0;
      });
      const group = await tx.group.create({
        data: { ...values, slug, createdById: actor.id, createdAt: now },
      });
      const member = { groupId: group.id, personId: actor.id, role: "coordinator" as const };
      await addMember(tx, { ...member, wayIn: "open" }, now);
      await remember(tx, group, actor.id, now);
      const subject = { subjectType: "group" as const, subjectId: group.id };
      await recordLogEntry(tx, { actorId: actor.id, action: "group.create", ...subject });
      return slug;
    }),
  );
}

async function lockManaged(tx: Tx, { actor }: Permit<"group.manage">, groupId: string): Promise<Group> {
  await tx.$queryRaw`SELECT 1 FROM working_group WHERE id = ${groupId}::uuid FOR UPDATE`;
  // She may coordinate it no longer since the permit was given.
  if (isDenied(canManageGroup(actor, await getSeat(actor, { id: groupId }, tx)))) throw new MissingError();
  return tx.group.findUniqueOrThrow({ where: { id: groupId } });
}

/** Changes what a group is. @throws ConflictError when somebody else did meanwhile */
export async function editGroup(
  permit: Permit<"group.manage">,
  { groupId, version, values }: { groupId: string; version: number; values: GroupValues },
  now: Date,
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const before = await lockManaged(tx, permit, groupId);
      if (before.version !== version) throw new ConflictError(version, before.version);
      const data = { ...values, version: version + 1 };
      const group = await tx.group.update({ where: { id: groupId }, data });
      // What it was from the start, for the first change of one that the site began with.
      if ((await tx.groupChange.count({ where: { subjectId: groupId } })) === 0) {
        const about = { groupId, subjectType: "group", subjectId: groupId, version };
        await tx.groupChange.create({
          data: { ...about, values: valuesOf(before), createdAt: before.createdAt },
        });
      }
      await remember(tx, group, permit.actor.id, now);
    }),
  );
}

/** Ends a group, or takes it up again. What it has stays. */
export async function archiveGroup(
  permit: Permit<"group.manage">,
  groupId: string,
  isArchived: boolean,
  now: Date,
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockManaged(tx, permit, groupId);
      await tx.group.update({ where: { id: groupId }, data: { archivedAt: isArchived ? now : null } });
      const action = isArchived ? "group.archive" : "group.reopen";
      await recordLogEntry(tx, {
        actorId: permit.actor.id,
        action,
        subjectType: "group",
        subjectId: groupId,
      });
    }),
  );
}

/** The initiative of this slug, else the only one of this name. */
async function findInitiative(tx: Tx, named: string) {
  const select = { id: true, listing: true } as const;
  const bySlug = await tx.initiative.findUnique({ where: { slug: named }, select });
  if (bySlug) return bySlug;
  const name = { equals: named, mode: "insensitive" as const };
  const byName = await tx.initiative.findMany({ where: { name, listing: "published" }, select, take: 2 });
  return byName.length === 1 ? (byName[0] ?? null) : null;
}

/**
 * Adds an initiative to those that a group looks after, or takes it out.
 * @param named its slug or its name
 */
export async function setInitiative(
  { actor }: Permit<"group.coordinate">,
  { groupId, named, isIn }: { groupId: string; named: string; isIn: boolean },
): Promise<"done" | "missing" | "full"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      if (!(await lockGroup(tx, groupId))) throw new MissingError();
      const initiative = await findInitiative(tx, named);
      if (!initiative || (isIn && initiative.listing !== "published")) return "missing";
      const row = { groupId, initiativeId: initiative.id };
      if (!isIn) {
        await tx.groupInitiative.deleteMany({ where: row });
        return "done";
      }
      if ((await tx.groupInitiative.count({ where: { groupId } })) >= MOST_INITIATIVES) return "full";
      await tx.groupInitiative.createMany({ data: [{ ...row, addedById: actor.id }], skipDuplicates: true });
      return "done";
    }),
  );
}

/** Entrusts a group with suggestions of some regions and kinds (none: all), or no longer. */
export async function entrustGroup(
  { actor }: Permit<"group.entrust">,
  groupId: string,
  { isEntrusted, regions, kinds }: { isEntrusted: boolean; regions: string[]; kinds: string[] },
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const data = { isEntrusted, entrustedRegions: regions, entrustedKinds: kinds };
      await tx.group.update({ where: { id: groupId }, data });
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "group.entrust", subjectType: "group", subjectId: groupId },
        detail: { regions, kinds },
      });
    }),
  );
}
