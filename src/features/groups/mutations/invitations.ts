import "server-only";
import { countMailTo } from "@/features/people/mutations/confirmations";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import { enqueueMail, recipientHash } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { consume } from "@/lib/rate-limit";
import { randomToken } from "@/lib/secrets";
import { INVITATION_DAYS, INVITATIONS_OF_PERSON } from "../constants";
import { getInvitation, invitationHash } from "../data/invitations";
import { lockGroup, roleIn } from "../data/seats";
import { groupInvitationMail } from "../emails/joining";
import { textOf } from "../serializers";
import type { GroupRole } from "../types";
import { addMember } from "./join";

type Tx = Prisma.TransactionClient;

/**
 * Invites somebody by mail, whether she has an account or not: nothing says which.
 * @param to lower case
 * @throws MissingError, TooOftenError
 */
export async function inviteToGroup(
  { actor }: Permit<"group.coordinate">,
  { groupId, to, role, locale }: { groupId: string; to: string; role: GroupRole; locale: Locale },
  now: Date,
): Promise<void> {
  const result = await consume(INVITATIONS_OF_PERSON, actor.id);
  if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
  await countMailTo(to);
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const group = await lockGroup(tx, groupId);
      if (!group || (await roleIn(tx, groupId, actor.id)) !== "coordinator") throw new MissingError();
      const token = randomToken();
      const { id } = await tx.groupInvitation.create({
        data: {
          ...{
            groupId,
            role,
            invitedById: actor.id,
            createdAt: now,
            expiresAt: daysFrom(now, INVITATION_DAYS),
          },
          ...{ tokenHash: invitationHash(token), sentToHash: recipientHash(to) },
        },
        select: { id: true },
      });
      const props = { token, name: textOf(group, locale).name };
      await enqueueMail(tx, groupInvitationMail, { key: `group invitation ${id}`, to, locale, props });
    }),
  );
}

/** Thrown to undo that a link was used: it went to another address. */
class NotHers extends Error {}

async function acceptIn(tx: Tx, actor: { id: string; email: string }, token: string, now: Date) {
  const before = await getInvitation(token, now, tx);
  if (!before || !(await lockGroup(tx, before.groupId))) return null;
  // The first of two takes it.
  const where = { id: before.id, usedAt: null };
  if ((await tx.groupInvitation.updateMany({ where, data: { usedAt: now } })).count === 0) return null;
  if (before.sentToHash !== recipientHash(actor.email.toLowerCase())) throw new NotHers();
  const member = { groupId: before.groupId, personId: actor.id, role: before.role };
  await addMember(tx, { ...member, wayIn: "invitation", decidedById: before.invitedById }, now);
  return before.group.slug;
}

/** Takes an invitation, as whom it was sent to. @returns slug of the group; why nothing came of it otherwise */
export async function acceptInvitation(
  { actor }: Permit<"group.accept">,
  token: string,
  now: Date,
): Promise<{ state: "done"; slug: string } | { state: "over" | "other" }> {
  try {
    const slug = await withDatabase(() => db.$transaction((tx) => acceptIn(tx, actor, token, now)));
    return slug === null ? { state: "over" } : { state: "done", slug };
  } catch (error) {
    if (error instanceof NotHers) return { state: "other" };
    throw error;
  }
}
