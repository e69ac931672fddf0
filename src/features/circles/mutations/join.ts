import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { MOST_MEMBERS } from "../constants";
import { lockCircle } from "../data/circles";
import { toEvent } from "../utils/events";
import { isOpen } from "../utils/links";
import { tellPeople } from "./tell";

type Tx = Prisma.TransactionClient;

/** What came of a link: `over` when it was used, is too old, or its circle is full or has ended. */
export type Joined = { state: "joined" | "already"; id: string } | { state: "over" };

/** Comes into a circle by a link, which then works no more. Five at most, however many come at once. */
export async function joinCircle(
  tx: Tx,
  { tokenHash, personId }: { tokenHash: string; personId: string },
  now: Date,
): Promise<Joined> {
  const found = await tx.circleInvitation.findUnique({ where: { tokenHash }, select: { circleId: true } });
  const circle = found && (await lockCircle(tx, found.circleId));
  if (!circle || circle.endedAt) return { state: "over" };
  if (circle.members.some((member) => member.personId === personId))
    return { state: "already", id: circle.id };
  // As it is under the lock: somebody may have used it a moment ago.
  const link = circle.invitations.find((one) => one.tokenHash === tokenHash);
  if (!link || !isOpen(link, now) || circle.members.length >= MOST_MEMBERS) return { state: "over" };
  await tx.circleInvitation.update({ where: { id: link.id }, data: { usedAt: now } });
  await tx.circleMember.create({ data: { circleId: circle.id, personId, joinedAt: now } });
  const events = circle.dates.filter(({ startsAt }) => startsAt > now).map((date) => toEvent(date));
  if (events.length > 0) {
    const news = { circleId: circle.id, occasion: "dates" as const, events, now };
    await tellPeople(tx, [personId], { ...news, key: `joined ${now.toISOString()}` });
  }
  return { state: "joined", id: circle.id };
}
