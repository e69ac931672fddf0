import { maskEmail } from "@/features/people/utils/mask-email";
import { getGazetteer } from "@/features/places/data";
import { available, type Unavailable } from "@/lib/available";
import { ASSUME_HOURS } from "../constants";
import { getByToken, type IntroductionRow, type SideRow } from "../data/introductions";
import { getSigner } from "../data/signer";
import { reachOf } from "../mutations/reach";
import { wordsFor } from "../serializers/letters";
import type { ConsentDto, FirstStep, FollowUpDto, HowItWent, Position } from "../types";
import { sideState } from "../utils/state";

const HOUR = 3_600_000;

async function toAsk(row: IntroductionRow, side: SideRow, closesOn: string): Promise<ConsentDto> {
  const { own, other } = wordsFor(row, side, await getGazetteer());
  const reach = reachOf(side);
  const assumed =
    side.assumesYes && side.askedAt ? new Date(side.askedAt.getTime() + ASSUME_HOURS * HOUR) : null;
  return {
    state: "ask",
    position: side.position as Position,
    organizer: await getSigner(row.organizerId),
    ...{ own, other, closesOn },
    firstStep: row.firstStep as FirstStep,
    note: row.note,
    noteLang: row.noteLang,
    name: side.name,
    maskedEmail: reach?.kind === "email" ? maskEmail(reach.value) : "",
    assumedAt: assumed?.toISOString() ?? null,
  };
}

/** What a letter opens. Reads only. */
export async function loadConsent(
  token: string,
  now = new Date(),
): Promise<ConsentDto | { state: "wrong" } | Unavailable> {
  return available(async () => {
    const found = await getByToken(token);
    if (!found?.row.round) return { state: "wrong" as const };
    const { row, side } = found;
    const { closesOn } = found.row.round;
    const state = sideState({ state: row.state, closesOn }, side, now);
    const day = closesOn.toISOString().slice(0, 10);
    if (state === "ask") return toAsk(row, side, day);
    return state === "answered" ? { state, closesOn: day } : { state };
  });
}

/** What the page asks some days after both said yes; wrong for everything else. */
export async function loadFollowUp(
  token: string,
): Promise<{ state: "ok"; followUp: FollowUpDto } | { state: "wrong" } | Unavailable> {
  return available(async () => {
    const found = await getByToken(token);
    if (found?.row.state !== "agreed") return { state: "wrong" as const };
    const { row, side } = found;
    const other = row.sides.find(({ position }) => position !== side.position);
    const own = side.initiativeId === null ? (side.position === 1 ? row.need : row.offer) : null;
    const followUp = {
      howItWent: side.howItWent as HowItWent | null,
      otherName: other?.name ?? "",
      canClose: own !== null && own.state !== "closed",
      canAvoid: side.personId !== null && Boolean(other?.personId),
    };
    return { state: "ok" as const, followUp };
  });
}
