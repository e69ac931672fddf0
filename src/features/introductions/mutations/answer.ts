import "server-only";
import { noteContact, takeOne } from "@/features/board/mutations/life";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { IntroductionRow, SideRow } from "../data/introductions";
import type { Contact, SideState } from "../types";
import { sideState } from "../utils/state";
import { tokenHash } from "../utils/token";
import { mayGoOn } from "./gates";
import { hold, holdPosts } from "./hold";
import { ask, tellAgreed, updateSide } from "./letters";
import { reachOf, sealContact } from "./reach";

type Tx = Prisma.TransactionClient;

/** What somebody answers. A yes brings what she shares; `sharesEmail` stands for the address her letters go to. */
export type Answer =
  | { answer: "yes"; name: string; sharesEmail: boolean; phone: string; ownWay: string }
  | { answer: "no" };

/** After the first yes: the other hears of it. Where that may not be, nothing happens that anybody could see. */
async function askSecond(tx: Tx, row: IntroductionRow, now: Date): Promise<void> {
  const held = await holdPosts(tx, row);
  const second = held.sides[1];
  if (!second || !(await mayGoOn(tx, held, now))) return;
  await tx.introduction.update({ where: { id: row.id }, data: { state: "asking_second" } });
  await ask(tx, held, second, now);
}

/** After the second yes: both get the other's contact, if all is as it was. Of two who take the last one gets it. */
async function agree(tx: Tx, row: IntroductionRow, now: Date): Promise<void> {
  const held = await holdPosts(tx, row);
  const [first, second] = held.sides;
  if (!first || !second || first.answer !== true || !(await mayGoOn(tx, held, now))) return;
  // The posts are held, and can be had: neither refuses any more.
  if (held.needId) await noteContact(tx, held.needId, now);
  if (held.offerId) await takeOne(tx, held.offerId, now);
  await tx.introduction.update({ where: { id: row.id }, data: { state: "agreed", agreedAt: now } });
  await tellAgreed(tx, held, first, second);
  await tellAgreed(tx, held, second, first);
}

/**
 * Keeps a yes, and does what follows from it. The introduction has to be held.
 * @param recordedById the organizer who wrote it down for somebody without e-mail
 */
export async function agreeFor(
  tx: Tx,
  row: IntroductionRow,
  side: SideRow,
  contact: Contact,
  now: Date,
  recordedById: string | null = null,
): Promise<void> {
  const given = { answer: true, answeredAt: now, contact: sealContact(contact), recordedById, callFor: null };
  await updateSide(tx, side, given);
  if (row.state === "asking_first" && side.position === 1) return askSecond(tx, row, now);
  if (row.state === "asking_second" && side.position === 2) return agree(tx, row, now);
}

/** Keeps a no, or a yes taken back. Nothing follows from it before the closing day. */
export async function declineFor(
  tx: Tx,
  side: SideRow,
  now: Date,
  recordedById: string | null = null,
): Promise<void> {
  await updateSide(tx, side, { answer: false, answeredAt: now, contact: null, recordedById, callFor: null });
}

function contactOf(side: SideRow, given: Answer & { answer: "yes" }): Contact {
  const reach = reachOf(side);
  const email = given.sharesEmail && reach?.kind === "email" ? reach.value : null;
  return { name: given.name, email, phone: given.phone, ownWay: given.ownWay };
}

type Held = { row: IntroductionRow; side: SideRow; state: SideState };

/** Does something for the holder of a token, with the introduction held. Null for a token that opens nothing. */
async function withSide(
  token: string,
  now: Date,
  work: (tx: Tx, held: Held) => Promise<void>,
): Promise<SideState | null> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const known = await tx.introductionSide.findUnique({ where: { tokenHash: tokenHash(token) } });
      const row = known && (await hold(tx, known.introductionId));
      const side = row?.sides.find(({ position }) => position === known?.position);
      if (!row?.round || !side) return null;
      const state = sideState({ state: row.state, closesOn: row.round.closesOn }, side, now);
      await work(tx, { row, side, state });
      return state;
    }),
  );
}

/**
 * Answers for the holder of a letter, once.
 * @returns where it stood before; an answer is taken only in "ask". Null for a token that opens nothing
 */
export async function answerByToken(token: string, given: Answer, now: Date): Promise<SideState | null> {
  return withSide(token, now, async (tx, { row, side, state }) => {
    if (state !== "ask") return;
    if (given.answer === "no") return declineFor(tx, side, now);
    // Her name is shown once both agreed; letters greet her by it, too.
    if (given.name) await updateSide(tx, side, { name: given.name });
    return agreeFor(tx, row, side, contactOf(side, given), now);
  });
}

/** Takes a yes back, until both have agreed. @returns as `answerByToken` */
export async function withdrawByToken(token: string, now: Date): Promise<SideState | null> {
  return withSide(token, now, async (tx, { side, state }) => {
    if (state === "answered") await declineFor(tx, side, now);
  });
}
