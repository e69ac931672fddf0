import "server-only";
import { closeIn } from "@/features/board/mutations/end";
import { giveBackOne } from "@/features/board/mutations/life";
import { avoid } from "@/features/people/mutations/avoidances";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { FOLLOW_UPS } from "../constants";
import type { IntroductionRow } from "../data/introductions";
import { howMail } from "../emails/how";
import type { HowItWent, Position } from "../types";
import { sideToken, tokenHash } from "../utils/token";
import { postOf } from "./assume";
import { hold, holdPosts } from "./hold";
import { bringWord, updateSide } from "./letters";

type Tx = Prisma.TransactionClient;
type Days = (typeof FOLLOW_UPS)[number];

const DAY = 86_400_000;
const ASKED_AT = { 7: "askedHow7At", 21: "askedHow21At" } as const;

/** Asks one side once; a second run finds it asked. */
async function askHow(tx: Tx, id: string, position: number, days: Days, now: Date): Promise<boolean> {
  const row = await hold(tx, id, { skip: true });
  const side = row?.sides.find((one) => one.position === position);
  if (row?.state !== "agreed" || !side || side[ASKED_AT[days]] !== null) return false;
  const token = sideToken(id, position as Position);
  const told = await bringWord(tx, {
    ...{ row, side, mail: howMail, kind: `how${days}` as const },
    props: (signed) => ({ ...signed, token }),
  });
  await updateSide(tx, side, { ...told, [ASKED_AT[days]]: now });
  return true;
}

/**
 * Asks how it went, 7 and 21 days after both said yes; the second time only where there is something left to tell.
 * @returns how many were asked
 */
export async function askHowItWent(now: Date, signal: AbortSignal): Promise<number> {
  return withDatabase(async () => {
    let asked = 0;
    for (const days of FOLLOW_UPS) {
      const due = await db.introductionSide.findMany({
        where: {
          [ASKED_AT[days]]: null,
          OR: [{ howItWent: null }, { howItWent: { in: ["under_way", "not_yet"] } }],
          introduction: { state: "agreed", agreedAt: { lte: new Date(now.getTime() - days * DAY) } },
        },
        select: { introductionId: true, position: true },
      });
      for (const { introductionId, position } of due) {
        if (signal.aborted) return asked;
        if (await db.$transaction((tx) => askHow(tx, introductionId, position, days, now))) asked++;
      }
    }
    return asked;
  });
}

/** What somebody says some days later. */
export type HowAnswer = {
  howItWent: HowItWent;
  said: string;
  /** Close her post as met; and whether the sentence may be shown with it, without a name. */
  closes: boolean;
  isShown: boolean;
  /** Never introduce me to this person again. */
  avoids: boolean;
};

/** Keeps how it went; the answer may be changed. What came to nothing is there for others again. */
export async function keepHowItWent(
  tx: Tx,
  found: IntroductionRow,
  position: number,
  given: HowAnswer,
  now: Date,
): Promise<void> {
  const row = await holdPosts(tx, found);
  const [side, other] = [
    row.sides.find((one) => one.position === position),
    row.sides.find((one) => one.position !== position),
  ];
  if (!side || !other) return;
  const cameToNothing = [side, other].some(({ howItWent }) => howItWent === "not_for_us");
  await updateSide(tx, side, { howItWent: given.howItWent, howSaid: given.said, callFor: null });
  if (given.howItWent === "not_for_us" && !cameToNothing && row.offerId) await giveBackOne(tx, row.offerId);
  if (given.avoids && side.personId && other.personId) {
    await avoid(tx, side.personId, other.personId, "introductions");
  }
  const own = postOf(row, side);
  if (given.closes && given.howItWent === "met" && own) {
    const ending = { outcome: "met_here", story: given.said, isStoryShown: given.isShown } as const;
    await closeIn(tx, own.id, ending, null, now);
  }
}

/** The same for the holder of a letter. @returns false for a token that opens nothing, or where nobody agreed */
export async function sayHowItWent(token: string, given: HowAnswer, now: Date): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const known = await tx.introductionSide.findUnique({ where: { tokenHash: tokenHash(token) } });
      const row = known && (await hold(tx, known.introductionId));
      if (!known || row?.state !== "agreed") return false;
      await keepHowItWent(tx, row, known.position, given, now);
      return true;
    }),
  );
}
