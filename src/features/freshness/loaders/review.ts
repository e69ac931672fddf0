import { getInitiative } from "@/features/initiatives/data";
import { toInitiativeDetailDto } from "@/features/initiatives/serializers";
import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { isSteward } from "@/features/proposals/data/entries";
import { available, type Unavailable } from "@/lib/available";
import type { Answer } from "../constants";
import { getReview } from "../data/reviews";

/** What the link of a mail opens. */
export type LoadedReview =
  | { state: "ask"; initiative: InitiativeDetailDto; isOwnAddress: boolean }
  | { state: "answered"; answer: Answer; slug: string | null }
  /** Too late, or about something that is not hers or not shown any more. */
  | { state: "over" }
  | { state: "wrong" };

/** Reads what the link of a mail is about: public facts only, whoever holds it. Changes nothing. */
export async function loadReview(token: string, now = new Date()): Promise<LoadedReview | Unavailable> {
  return available(async (): Promise<LoadedReview> => {
    const review = await getReview(token);
    if (!review) return { state: "wrong" };
    const { personId, initiativeId, answer, answeredAt, expiresAt } = review;
    const row = await getInitiative(review.initiative.slug);
    const initiative = row?.listing === "published" ? toInitiativeDetailDto(row) : null;
    if (answeredAt && answer) return { state: "answered", answer, slug: initiative?.slug ?? null };
    const isHers = personId === null || (await isSteward(personId, initiativeId));
    if (expiresAt <= now || !initiative || !isHers) return { state: "over" };
    return { state: "ask", initiative, isOwnAddress: personId === null };
  });
}
