import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import type { Role } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { sameValue } from "@/lib/same-value";
import { type AccountChange, accountChangedMail } from "../emails/account-changed";

/** How a change of somebody's roles or account ended. Nothing was changed unless it says so. */
export type PersonChange =
  | "changed"
  /** It was so already. */
  | "unchanged"
  /** Nobody could give roles any more. */
  | "last_admin"
  /** Who acts was an admin a moment ago. */
  | "forbidden"
  /** Nobody closes her own account here. */
  | "self";

type Tx = Prisma.TransactionClient;
type Person = { id: string; email: string; locale: string; bannedAt: Date | null };

/** Admins change one after the other: two who take the role from each other must not both succeed. */
export async function lockAdmins(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('admins'))`;
}

/** Whether nobody else could give roles. Ask under `lockAdmins`. */
export async function isLastAdmin(tx: Tx, personId: string): Promise<boolean> {
  const admins = await tx.roleGrant.findMany({
    where: { role: "admin", person: { bannedAt: null, deletedAt: null } },
    select: { personId: true },
  });
  return admins.length === 1 && admins[0]?.personId === personId;
}

async function isAdmin(tx: Tx, personId: string): Promise<boolean> {
  const person = { bannedAt: null, deletedAt: null };
  return (await tx.roleGrant.count({ where: { personId, role: "admin", person } })) > 0;
}

async function findPerson(tx: Tx, id: string): Promise<Person> {
  const found = await tx.person.findUnique({ where: { id } });
  if (!found?.email) throw new MissingError();
  return { ...found, email: found.email };
}

/** What a change does; null when there is nothing to do. */
type Step = (tx: Tx, person: Person) => Promise<{ result: PersonChange } | Done | null>;
type Done = { action: string; detail?: Record<string, string | string[]>; tells: AccountChange };

/** One change of one person: under the lock, by somebody who still may, logged, and told by mail. */
async function changeIn(tx: Tx, actorId: string | null, personId: string, step: Step): Promise<PersonChange> {
  await lockAdmins(tx);
  if (actorId !== null && !(await isAdmin(tx, actorId))) return "forbidden";
  const person = await findPerson(tx, personId);
  const done = await step(tx, person);
  if (!done) return "unchanged";
  if ("result" in done) return done.result;
  const { action, detail, tells } = done;
  const entry = await recordLogEntry(tx, {
    actorId,
    action,
    subjectType: "person",
    subjectId: person.id,
    ...(detail && { detail }),
  });
  await enqueueMail(tx, accountChangedMail, {
    key: `person-change ${entry}`,
    to: person.email,
    locale: negotiateLocale({ param: person.locale }),
    props: { change: tells },
  });
  return "changed";
}

/** A role that is given; none of `regions` means the whole state, none of `kinds` all. */
export type NewGrant = { role: Role; regions: string[]; kinds?: string[] };

function grantStep(actorId: string | null, { role, regions, kinds = [] }: NewGrant): Step {
  return async (tx, person) => {
    const id = { personId: person.id, role };
    const before = await tx.roleGrant.findUnique({ where: { personId_role: id } });
    const isSame = before && sameValue([before.regions, before.kinds], [regions, kinds]);
    if (isSame) return null;
    await tx.roleGrant.upsert({
      where: { personId_role: id },
      create: { ...id, regions, kinds, grantedById: actorId },
      update: { regions, kinds },
    });
    return {
      action: "role.grant",
      detail: { role, regions, ...(kinds.length > 0 && { kinds }) },
      tells: "roles",
    };
  };
}

function revokeStep(role: Role): Step {
  return async (tx, person) => {
    if (role === "admin" && (await isLastAdmin(tx, person.id))) return { result: "last_admin" };
    const { count } = await tx.roleGrant.deleteMany({ where: { personId: person.id, role } });
    return count === 0 ? null : { action: "role.revoke", detail: { role }, tells: "roles" };
  };
}

function change(actorId: string | null, personId: string, step: Step): Promise<PersonChange> {
  return withDatabase(() => db.$transaction((tx) => changeIn(tx, actorId, personId, step)));
}

/**
 * Gives somebody a role, or another reach to a role she has; a promise made for it stays.
 * @throws MissingError when there is no such person, or no longer
 */
export function grantRole(
  { actor }: Permit<"people.manage">,
  personId: string,
  grant: NewGrant,
): Promise<PersonChange> {
  return change(actor.id, personId, grantStep(actor.id, grant));
}

/** Takes a role from somebody, and with it the promise made for it. @throws MissingError */
export function revokeRole(
  { actor }: Permit<"people.manage">,
  personId: string,
  role: Role,
): Promise<PersonChange> {
  return change(actor.id, personId, revokeStep(role));
}

/** Closes somebody's account; her sessions end at once. Nothing of hers is deleted. @throws MissingError */
export function banPerson({ actor }: Permit<"people.manage">, personId: string): Promise<PersonChange> {
  return change(actor.id, personId, async (tx, person) => {
    if (person.id === actor.id) return { result: "self" };
    if (person.bannedAt) return null;
    await tx.person.update({ where: { id: person.id }, data: { bannedAt: new Date() } });
    await tx.session.deleteMany({ where: { personId: person.id } });
    return { action: "person.ban", tells: "closed" };
  });
}

/** Opens an account again; roles are as they were. @throws MissingError */
export function unbanPerson({ actor }: Permit<"people.manage">, personId: string): Promise<PersonChange> {
  return change(actor.id, personId, async (tx, person) => {
    if (!person.bannedAt) return null;
    await tx.person.update({ where: { id: person.id }, data: { bannedAt: null } });
    return { action: "person.unban", tells: "opened" };
  });
}

/** Keeps that an organizer promised confidentiality. */
export async function promiseConfidentiality({ actor }: Permit<"role.promise">): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.roleGrant.updateMany({
        where: { personId: actor.id, role: "organizer", promisedAt: null },
        data: { promisedAt: new Date() },
      });
      if (count === 0) return;
      await recordLogEntry(tx, {
        actorId: actor.id,
        action: "role.promise",
        subjectType: "person",
        subjectId: actor.id,
      });
    }),
  );
}

/**
 * For `npm run admin` alone, which needs no permit: whoever runs it holds the database. Makes the person
 * when nobody has this address.
 * @param email lower case
 */
export function grantRoleByCommand(email: string, role: Role): Promise<PersonChange> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { id } = await tx.person.upsert({ where: { email }, create: { email }, update: {} });
      return changeIn(tx, null, id, grantStep(null, { role, regions: [] }));
    }),
  );
}

/** For `npm run admin` alone. @param email lower case @throws MissingError when nobody has this address */
export function revokeRoleByCommand(email: string, role: Role): Promise<PersonChange> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await tx.person.findUnique({ where: { email } });
      if (!found) throw new MissingError();
      return changeIn(tx, null, found.id, revokeStep(role));
    }),
  );
}
