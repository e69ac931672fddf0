import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ASKING, ASSUME_HOURS } from "../constants";
import { isOver } from "../utils/round";
import { agreeFor } from "./answer";
import { assumableContact } from "./assume";
import { mayGoOn } from "./gates";
import { hold, holdPosts } from "./hold";
import { ask } from "./letters";

type Tx = Prisma.TransactionClient;

const HOUR = 3_600_000;

/** The first letter of one introduction. Whoever took it back meanwhile has it back: nothing leaves. */
async function sendFirst(tx: Tx, id: string, now: Date): Promise<boolean> {
  const found = await hold(tx, id, { skip: true });
  if (found?.state !== "sending") return false;
  const row = await holdPosts(tx, found);
  await tx.introduction.update({ where: { id }, data: { state: "asking_first" } });
  const [first] = row.sides;
  if (first && (await mayGoOn(tx, row, now))) await ask(tx, row, first, now);
  return true;
}

/** Takes the silence of somebody for a yes who wished it so, was told, and still wishes it. */
async function assumeYes(tx: Tx, id: string, position: number, now: Date): Promise<boolean> {
  const row = await hold(tx, id, { skip: true });
  const side = row?.sides.find((one) => one.position === position);
  if (!row?.round || !side || side.answer !== null || isOver(row.round.closesOn, now)) return false;
  const contact = assumableContact(row, side);
  if (!contact) return false;
  await agreeFor(tx, row, side, contact, now);
  return true;
}

/**
 * Sends what is due: first letters whose time for undo is over, and the next step where somebody may be introduced
 * without being asked again. Each introduction is a transaction of its own; safe to run twice, and to be killed.
 * @returns how many were moved on
 */
export async function sendDue(now: Date, signal: AbortSignal): Promise<number> {
  return withDatabase(async () => {
    const due = await db.introduction.findMany({
      where: { state: "sending", sendAt: { lte: now } },
      orderBy: { sendAt: "asc" },
      select: { id: true },
    });
    const assumed = await db.introductionSide.findMany({
      where: {
        assumesYes: true,
        answer: null,
        askedAt: { lte: new Date(now.getTime() - ASSUME_HOURS * HOUR) },
        introduction: { state: { in: [...ASKING] } },
      },
      select: { introductionId: true, position: true },
    });
    let moved = 0;
    for (const { id } of due) {
      if (signal.aborted) return moved;
      if (await db.$transaction((tx) => sendFirst(tx, id, now))) moved++;
    }
    for (const { introductionId, position } of assumed) {
      if (signal.aborted) return moved;
      if (await db.$transaction((tx) => assumeYes(tx, introductionId, position, now))) moved++;
    }
    return moved;
  });
}
