import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { DataKeeper, DataOwner } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";
import { sideState } from "../utils/state";
import { openContact } from "./reach";

type Tx = Prisma.TransactionClient;

/**
 * Introductions that somebody was asked about. Made of her own side, of both yeses and of the calendar: before the
 * closing day and after it, nothing tells what the other said. One that she has not heard of yet is not in it.
 */
async function exportIntroductions({ id }: DataOwner, now: Date) {
  const sides = await db.introductionSide.findMany({
    where: { personId: id, askedAt: { not: null } },
    orderBy: { askedAt: "asc" },
    include: { introduction: { include: { round: true } } },
  });
  return sides.map((side) => {
    const { introduction, askedAt, answer, answeredAt, howItWent, howSaid, name } = side;
    const closesOn = introduction.round?.closesOn ?? introduction.createdAt;
    return {
      state: sideState({ state: introduction.state, closesOn }, side, now),
      ...{ askedAt, answer, answeredAt, name, howItWent, howSaid },
      closesOn: closesOn.toISOString().slice(0, 10),
      shared: openContact(side),
    };
  });
}

/** What is kept of somebody's sides: nothing but that there was one. A letter that waits for her answer waits in vain. */
const FORGOTTEN = {
  ...{ personId: null, name: "", address: null, contact: null, tokenHash: null, letterKey: null },
  ...{ howSaid: "", callFor: null, answer: false, answeredAt: null },
} satisfies Prisma.IntroductionSideUncheckedUpdateManyInput;

async function forgetIntroductions(tx: Tx, { id }: DataOwner): Promise<void> {
  await tx.introductionSide.updateMany({ where: { personId: id }, data: FORGOTTEN });
  // What she did as an organizer stays, without her.
  await tx.introduction.updateMany({ where: { organizerId: id }, data: { organizerId: null, note: "" } });
  await tx.introductionSide.updateMany({ where: { recordedById: id }, data: { recordedById: null } });
  await tx.post.updateMany({ where: { keeperId: id }, data: { keeperId: null } });
  await tx.deskNote.updateMany({ where: { authorId: id }, data: { authorId: null } });
  await tx.deskNote.deleteMany({ where: { post: { authorId: id } } });
  await tx.person.update({
    where: { id },
    data: { phone: "", mayBeIntroduced: false, introductionShares: [], introductionsPerMonth: 3 },
  });
}

/** Introductions. Before the keeper of posts: notes of organizers are found by whose post they are about. */
export const introductionsKeeper: DataKeeper = {
  name: "introductions",
  export: (owner) => withDatabase(() => exportIntroductions(owner, new Date())),
  forget: forgetIntroductions,
};
