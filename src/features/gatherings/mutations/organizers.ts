import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { countMailTo } from "@/features/people/mutations/confirmations";
import type { Gathering, Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { TooOftenError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail, recipientHash } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { consume } from "@/lib/rate-limit";
import { INVITATION_DAYS, INVITE_LIMIT, MOST_ORGANIZERS } from "../constants";
import { seatAt } from "../data/gatherings";
import { organizeMail } from "../emails/organize";
import { canEditGathering } from "../permissions";
import { invitationToken, readInvitation } from "../utils/tokens";
import { changeGathering } from "./gatherings";
import { lockGathering } from "./places";

type Tx = Prisma.TransactionClient;
type Edit = Permit<"gathering.edit">;

const entry = (action: string, gatheringId: string) => ({
  ...{ action: `gathering.${action}`, subjectType: "gathering" as const, subjectId: gatheringId },
});

/**
 * Invites somebody by mail to organize a gathering, too. Whether the address is known here makes no difference.
 * @param to lower case
 * @throws TooOftenError, MissingError
 */
export async function inviteOrganizer(
  { actor }: Edit,
  gatheringId: string,
  { to, locale }: { to: string; locale: Locale },
  now: Date,
): Promise<void> {
  const counted = await consume(INVITE_LIMIT, actor.id);
  if (!counted.ok) throw new TooOftenError(counted.retryAfterSeconds);
  await countMailTo(to);
  await changeGathering({ actor, gatheringId, version: null }, async (tx, { slug, title }) => {
    const invitation = { gatheringId, toHash: recipientHash(to), invitedById: actor.id, sentAt: now };
    await enqueueMail(tx, organizeMail, {
      ...{ key: `gathering invitation ${gatheringId} ${invitation.toHash} ${now.getTime()}`, to, locale },
      props: { slug, title, token: invitationToken(invitation) },
    });
    return { data: {}, result: undefined };
  });
}

/** Whether who invited may still say who organizes it. */
async function isStillHers(tx: Tx, gathering: Gathering, invitedById: string): Promise<boolean> {
  const person = await tx.person.findFirst({
    where: { id: invitedById, ...PRESENT },
    include: { grants: true },
  });
  if (!person) return false;
  const grants = person.grants.map(({ role, regions, kinds, promisedAt }) => ({
    ...{ role, regions, kinds, hasPromised: promisedAt !== null },
  }));
  const { id, name, locale } = person;
  const actor = {
    kind: "member",
    id,
    name,
    locale,
    email: "",
    grants,
    sessionId: "",
    isShared: false,
  } as const;
  return !("denied" in canEditGathering(actor, await seatAt(actor, gathering, tx)));
}

/** Whether somebody was asked to stop, or stopped, since an invitation was sent: it brings nobody back. */
async function hasLeftSince(tx: Tx, gatheringId: string, personId: string, sentAt: Date): Promise<boolean> {
  const left = { ...entry("organizer_remove", gatheringId), createdAt: { gt: sentAt } };
  return (
    (await tx.logEntry.count({ where: { ...left, detail: { path: ["person"], equals: personId } } })) > 0
  );
}

/** What came of taking an invitation. */
export type Taken = { state: "done"; slug: string } | { state: "over" | "other" };

/** Takes an invitation, as the person that it was sent to. */
export async function acceptInvitation(
  { actor }: Permit<"registration.use">,
  token: string,
  now: Date,
): Promise<Taken> {
  const invitation = readInvitation(token);
  if (!invitation || invitation.sentAt < daysFrom(now, -INVITATION_DAYS)) return { state: "over" };
  if (invitation.toHash !== recipientHash(actor.email.toLowerCase())) return { state: "other" };
  const { gatheringId, invitedById, sentAt } = invitation;
  return withDatabase(() =>
    db.$transaction(async (tx): Promise<Taken> => {
      const gathering = await lockGathering(tx, gatheringId);
      if (!gathering || !(await isStillHers(tx, gathering, invitedById))) return { state: "over" };
      if (await hasLeftSince(tx, gatheringId, actor.id, sentAt)) return { state: "over" };
      const key = { gatheringId, personId: actor.id };
      const others = await tx.gatheringOrganizer.count({ where: { gatheringId } });
      const isNew = (await tx.gatheringOrganizer.count({ where: key })) === 0;
      if (isNew && others >= MOST_ORGANIZERS) return { state: "over" };
      if (isNew) {
        await tx.gatheringOrganizer.create({ data: { ...key, addedById: invitedById } });
        await recordLogEntry(tx, {
          ...{ actorId: actor.id, ...entry("organizer_add", gatheringId), detail: { person: actor.id } },
        });
      }
      return { state: "done", slug: gathering.slug };
    }),
  );
}

/**
 * Lets go of organizing a gathering; whoever began it may let others go. One always stays.
 * @returns "last" when she is the only one
 */
export async function removeOrganizer(
  { actor }: Edit,
  gatheringId: string,
  personId: string,
): Promise<"done" | "last" | "forbidden" | "missing"> {
  return changeGathering({ actor, gatheringId, version: null }, async (tx, gathering) => {
    const say = <T extends string>(result: T) => ({ data: {}, result });
    if (personId !== actor.id && gathering.createdById !== actor.id) return say("forbidden" as const);
    const others = { gatheringId, personId: { not: personId }, person: PRESENT };
    if ((await tx.gatheringOrganizer.count({ where: { gatheringId, personId } })) === 0) {
      return say("missing" as const);
    }
    if ((await tx.gatheringOrganizer.count({ where: others })) === 0) return say("last" as const);
    await tx.gatheringOrganizer.deleteMany({ where: { gatheringId, personId } });
    await recordLogEntry(tx, {
      ...{ actorId: actor.id, ...entry("organizer_remove", gatheringId), detail: { person: personId } },
    });
    return say("done" as const);
  });
}

/** Writes down that the list of those who come was taken along. */
export async function logExport(
  { actor }: Permit<"gathering.registrations">,
  gatheringId: string,
): Promise<void> {
  await withDatabase(() => recordLogEntry(db, { actorId: actor.id, ...entry("export", gatheringId) }));
}
