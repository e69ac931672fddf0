import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { DataKeeper, DataOwner } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { isLastAdmin, lockAdmins } from "./roles";

/** What was begun with this address, and with no other: a mistyped one makes nothing of somebody else's hers. */
const draftsOf = (email: string): Prisma.DraftWhereInput => ({
  confirmations: { some: { email }, every: { email } },
});

async function exportPerson({ id, email }: DataOwner) {
  const [person, drafts, confirmations, log] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id },
      omit: { townId: true, deletedAt: true, version: true },
      include: {
        town: { select: { name: true } },
        grants: { select: { role: true, regions: true, grantedAt: true, promisedAt: true } },
        sessions: {
          select: { device: true, isShared: true, createdAt: true, lastSeenAt: true, expiresAt: true },
        },
        accounts: { select: { provider: true, providerAccountId: true, createdAt: true } },
        emailChanges: {
          select: {
            newEmail: true,
            oldConfirmedAt: true,
            newConfirmedAt: true,
            doneAt: true,
            createdAt: true,
          },
        },
      },
    }),
    db.draft.findMany({
      where: { ...draftsOf(email), finishedAt: null },
      select: { form: true, values: true, createdAt: true, expiresAt: true },
    }),
    db.confirmation.findMany({ where: { email }, select: { purpose: true, createdAt: true, usedAt: true } }),
    // Not whom it was done to, nor who did it: that is somebody else's.
    db.logEntry.findMany({
      where: { OR: [{ actorId: id }, { subjectType: "person", subjectId: id }] },
      orderBy: { id: "asc" },
      select: { action: true, createdAt: true },
    }),
  ]);
  const { town, ...rest } = person;
  return { ...rest, town: town?.name ?? null, drafts, confirmations, log };
}

const EMPTY_PROFILE = {
  ...{ name: "", nameAudience: "nobody", pronouns: "", pronounsAudience: "nobody" },
  ...{ townId: null, townAudience: "nobody", languages: [], languagesAudience: "nobody" },
  ...{ skills: [], skillsAudience: "nobody", interests: [], interestsAudience: "nobody" },
  ...{ bio: "", bioAudience: "nobody", hasProfile: false, locale: "en" },
  ...{ trustedAt: null, phone: "", mailShowsContent: false, mayBeIntroduced: false },
} satisfies Prisma.PersonUncheckedUpdateInput;

/** Of a person only the id stays, with what others need to know: when she came, and that she left. */
async function forgetPerson(tx: Prisma.TransactionClient, { id, email }: DataOwner): Promise<void> {
  await tx.session.deleteMany({ where: { personId: id } });
  await tx.account.deleteMany({ where: { personId: id } });
  await tx.roleGrant.deleteMany({ where: { personId: id } });
  await tx.emailChange.deleteMany({ where: { personId: id } });
  await tx.draft.deleteMany({ where: draftsOf(email) });
  await tx.confirmation.deleteMany({ where: { email } });
  await tx.person.update({
    where: { id },
    data: { ...EMPTY_PROFILE, email: null, deletedAt: new Date(), version: { increment: 1 } },
  });
}

/** The account itself: profile, roles, sessions, what was begun. */
export const peopleKeeper: DataKeeper = {
  name: "people",
  export: (owner) => withDatabase(() => exportPerson(owner)),
  forget: forgetPerson,
};

/** Takes everything of somebody out of the live site, in one transaction; `src/my-data.ts` lists who keeps what. */
async function forgetEverywhere(
  tx: Prisma.TransactionClient,
  keepers: readonly DataKeeper[],
  owner: DataOwner,
): Promise<void> {
  for (const keeper of keepers) await keeper.forget(tx, owner);
}

/**
 * Deletes one's own account at once.
 * @returns "last_admin", and changes nothing, when nobody could give roles any more
 * @throws MissingError when it was deleted already
 */
export async function deleteAccount(
  { actor }: Permit<"account.use">,
  keepers: readonly DataKeeper[],
): Promise<"deleted" | "last_admin"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockAdmins(tx);
      if (await isLastAdmin(tx, actor.id)) return "last_admin";
      const person = await tx.person.findUnique({ where: { id: actor.id } });
      if (!person?.email) throw new MissingError();
      await forgetEverywhere(tx, keepers, { id: person.id, email: person.email });
      await recordLogEntry(tx, {
        actorId: actor.id,
        action: "person.delete",
        subjectType: "person",
        subjectId: actor.id,
      });
      return "deleted";
    }),
  );
}

/**
 * For `npm run restore` alone: deletes again whoever a backup brought back.
 * @param ids of people who had been deleted
 * @returns how many were there again
 */
export async function deleteAgainByCommand(
  ids: readonly string[],
  keepers: readonly DataKeeper[],
): Promise<number> {
  const people = await withDatabase(() =>
    db.person.findMany({ where: { id: { in: [...ids] }, email: { not: null } } }),
  );
  for (const { id, email } of people) {
    await withDatabase(() =>
      db.$transaction((tx) => forgetEverywhere(tx, keepers, { id, email: email ?? "" })),
    );
  }
  return people.length;
}
