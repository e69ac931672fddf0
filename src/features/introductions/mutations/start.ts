import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isDuplicate, MissingError } from "@/lib/errors";
import { enqueueJob } from "@/lib/jobs/enqueue";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { UNDO_MINUTES } from "../constants";
import type { LetterWords, Pair, Refusal } from "../types";
import { dateOf } from "../utils/dates";
import { pairKey } from "../utils/pair";
import { closingDay } from "../utils/round";
import { refusalOf } from "./gates";
import { sendJob } from "./jobs";
import { lockPair, type Party, readParties } from "./parties";
import { sealReach } from "./reach";

type Tx = Prisma.TransactionClient;
type Organizer = Permit<"introduction.make">;

export type Started = { state: "started"; id: string } | { state: "refused"; why: Refusal };

const toSide = (party: Party, position: 1 | 2) => ({
  position,
  personId: party.personId,
  initiativeId: party.initiativeId,
  name: party.name,
  address: party.reach && sealReach(party.reach),
  locale: party.locale,
});

/** The round that closes on a day: there is one for each. */
async function roundOf(tx: Tx, sendAt: Date): Promise<string> {
  const closesOn = dateOf(closingDay(sendAt));
  await tx.introductionRound.createMany({ data: [{ closesOn }], skipDuplicates: true });
  return (await tx.introductionRound.findUniqueOrThrow({ where: { closesOn } })).id;
}

async function isNamed(tx: Tx, organizerId: string): Promise<boolean> {
  const organizer = await tx.person.findUnique({ where: { id: organizerId } });
  return Boolean(organizer?.name.trim());
}

type Making = { pair: Pair; words: LetterWords; state: "draft" | "sending"; now: Date };

async function make(tx: Tx, { actor }: Organizer, { pair, words, state, now }: Making): Promise<Started> {
  if (!(await isNamed(tx, actor.id))) return { state: "refused", why: "unnamed" };
  await lockPair(tx, pair);
  const parties = await readParties(tx, pair);
  if (!parties) throw new MissingError();
  const why = await refusalOf(tx, parties, now);
  if (why) return { state: "refused", why };
  const [first, second] = parties;
  const key = pairKey(first.key, second.key);
  // What was only noted down makes way for what is sent.
  await tx.introduction.deleteMany({ where: { pairKey: key, state: "draft" } });
  const sendAt = new Date(now.getTime() + UNDO_MINUTES * 60_000);
  const timing = state === "sending" ? { sendAt, roundId: await roundOf(tx, sendAt) } : {};
  const { id } = await tx.introduction.create({
    data: {
      ...{ needId: pair.needId, offerId: pair.offerId, pairKey: key, state, organizerId: actor.id },
      ...words,
      ...timing,
      createdAt: now,
      sides: { create: [toSide(first, 1), toSide(second, 2)] },
    },
  });
  if (state === "sending") await enqueueJob(tx, sendJob, {}, { startAfter: sendAt });
  const entry = { actorId: actor.id, subjectType: "introduction", subjectId: id } as const;
  await recordLogEntry(tx, { ...entry, action: `introduction.${state === "draft" ? "draft" : "start"}` });
  return { state: "started", id };
}

/**
 * Makes an introduction whose letters leave in ten minutes. Of two organizers who make the same at once one does.
 * @throws MissingError when a post or an initiative is not there any more
 */
export async function startIntroduction(
  permit: Organizer,
  pair: Pair,
  words: LetterWords,
  now: Date,
): Promise<Started> {
  return attempt(permit, { pair, words, state: "sending", now });
}

/** Notes an introduction down, to be looked over and sent later. */
export async function draftIntroduction(
  permit: Organizer,
  pair: Pair,
  words: LetterWords,
  now: Date,
): Promise<Started> {
  return attempt(permit, { pair, words, state: "draft", now });
}

async function attempt(permit: Organizer, making: Making): Promise<Started> {
  try {
    return await withDatabase(() => db.$transaction((tx) => make(tx, permit, making)));
  } catch (error) {
    if (isDuplicate(error)) return { state: "refused", why: "under_way" };
    throw error;
  }
}

/**
 * Takes an introduction back before its letters leave, or a draft away.
 * @returns false when the letters are on their way already
 */
export async function undoIntroduction({ actor }: Permit<"introduction.tend">, id: string): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      // Waits for a sender that holds it, and then finds it sent.
      const { count } = await tx.introduction.updateMany({
        where: { id, state: { in: ["sending", "draft"] } },
        data: { state: "undone", endedAt: new Date() },
      });
      if (count === 0) return false;
      const entry = { actorId: actor.id, subjectType: "introduction", subjectId: id } as const;
      await recordLogEntry(tx, { ...entry, action: "introduction.undo" });
      return true;
    }),
  );
}
