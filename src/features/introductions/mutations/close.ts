import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { KEPT_DAYS } from "../constants";
import { WITH_SIDES } from "../data/introductions";
import { closingMail } from "../emails/closing";
import { isOver } from "../utils/round";
import { bringWord, updateSide } from "./letters";

type Tx = Prisma.TransactionClient;

const DAY = 86_400_000;
/** A round is one transaction, so that its letters leave together or not at all. */
const TRANSACTION = { timeout: 120_000, maxWait: 10_000 };

/** What is not needed once an introduction has ended. Whose no it was is not known from then on, not even here. */
const FORGOTTEN = {
  answer: null,
  answeredAt: null,
  contact: null,
  address: null,
  recordedById: null,
  letterKey: null,
} satisfies Prisma.IntroductionSideUpdateManyMutationInput;

/** Ends one introduction: whoever said yes gets the one letter. */
async function end(tx: Tx, id: string, now: Date): Promise<void> {
  const row = await tx.introduction.findUniqueOrThrow({ where: { id }, include: WITH_SIDES });
  const told = new Set<number>();
  for (const side of row.sides) {
    if (side.answer !== true) continue;
    const word = await bringWord(tx, {
      ...{ row, side, mail: closingMail, kind: "closing" },
      props: (signed) => signed,
    });
    // The letter's key stays out: it would tell who had said yes. A call is still to be made.
    if (word?.callFor) {
      told.add(side.position);
      await updateSide(tx, side, word);
    }
  }
  await tx.introduction.update({ where: { id }, data: { state: "ended", endedAt: now } });
  const all = { introductionId: id };
  await tx.introductionSide.updateMany({
    where: { ...all, position: { notIn: [...told] } },
    data: { ...FORGOTTEN, callFor: null },
  });
  // Who is still to be called keeps her number until then.
  const { address: _, ...others } = FORGOTTEN;
  await tx.introductionSide.updateMany({
    where: { ...all, position: { in: [...told] } },
    data: others,
  });
}

async function closeRound(tx: Tx, roundId: string, now: Date): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM introduction_round WHERE id = ${roundId}::uuid FOR UPDATE`;
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM introduction WHERE round_id = ${roundId}::uuid
      AND state IN ('sending', 'asking_first', 'asking_second') ORDER BY id FOR UPDATE`;
  for (const { id } of open) await end(tx, id, now);
  await tx.introductionRound.update({ where: { id: roundId }, data: { closedAt: now } });
  return open.length;
}

/**
 * Closes the rounds whose day has come: the neutral letters of all that did not come about, in one transaction. Safe
 * to run twice, and to be killed.
 * @returns how many introductions ended
 */
export async function closeRounds(now: Date): Promise<number> {
  return withDatabase(async () => {
    const rounds = await db.introductionRound.findMany({
      where: { closedAt: null },
      orderBy: { closesOn: "asc" },
    });
    let ended = 0;
    for (const { id, closesOn } of rounds) {
      if (isOver(closesOn, now)) ended += await db.$transaction((tx) => closeRound(tx, id, now), TRANSACTION);
    }
    return ended;
  });
}

/** Wipes addresses and contacts of introductions that are long over, and drafts that nobody sent. */
export async function sweepIntroductions(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY);
  await withDatabase(async () => {
    await db.introduction.deleteMany({ where: { state: "draft", createdAt: { lt: before } } });
    await db.introductionSide.updateMany({
      where: {
        OR: [{ address: { not: null } }, { contact: { not: null } }],
        introduction: {
          OR: [{ agreedAt: { lt: before } }, { endedAt: { lt: before } }, { state: "undone" }],
        },
      },
      data: { address: null, contact: null, callFor: null },
    });
  });
}
