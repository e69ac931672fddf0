"use server";

import { redirect } from "next/navigation";
import { getPost } from "@/features/board/data/posts";
import { canOrganize } from "@/features/board/permissions/posts";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import type { Decision } from "@/lib/permit";
import { getIntroduction } from "../data/introductions";
import { listInitiativesBySlug } from "../data/table";
import { guardsOf } from "../data/under-way";
import { markTold, recordAnswer, recordHow } from "../mutations/desk";
import { draftIntroduction, startIntroduction, undoIntroduction } from "../mutations/start";
import { canIntroduce, canTendIntroduction } from "../permissions/introductions";
import {
  calledSchema,
  introductionSchema,
  letterSchema,
  pairSchema,
  recordHowSchema,
  recordSchema,
} from "../schema/forms";
import { readOther } from "../utils/other";

async function introduceThem(
  actor: Actor,
  { need, offer }: { need?: string | undefined; offer?: string | undefined },
): Promise<Decision<"introduction.make">> {
  if (actor.kind !== "member") return { denied: "sign_in" };
  const posts = [need ? await getPost(need) : null, offer ? await getPost(offer) : null];
  const isWhole = Boolean(need) === Boolean(posts[0]) && Boolean(offer) === Boolean(posts[1]);
  const areSides = (posts[0]?.side ?? "need") === "need" && (posts[1]?.side ?? "offer") === "offer";
  if (!isWhole || !areSides) return { denied: "forbidden" };
  return canIntroduce(actor, { posts: posts.flatMap((post) => post ?? []) });
}

/** Sends the letters to a pair, in ten minutes; or keeps them, to be looked at. */
export const startIntroductionAction = defineAction({
  schema: letterSchema,
  permission: introduceThem,
  run: async ({ permit, input: { need = null, offer = null, initiative, intent, ...words } }) => {
    const pair = { needId: need, offerId: offer, initiativeIds: initiative };
    const make = intent === "send" ? startIntroduction : draftIntroduction;
    const made = await make(permit, pair, words, new Date());
    if (made.state === "refused") {
      return { code: "conflict", message: `@introductions.errors.refused.${made.why}` };
    }
    redirect(`/desk/introductions/${made.id}${intent === "send" ? "?done=started" : ""}`);
  },
});

/** Chooses two initiatives, to be introduced without any need. */
export const choosePairAction = defineAction({
  schema: pairSchema,
  permission: canOrganize,
  run: async ({ input }) => {
    const named = [readOther(input.first), readOther(input.second)];
    const slugs = named.map((one) => (one && "initiative" in one ? one.initiative : ""));
    const found = await listInitiativesBySlug(slugs);
    const fields = Object.fromEntries(
      (["first", "second"] as const).flatMap((field, at) =>
        found.some(({ slug }) => slug === slugs[at]) ? [] : [[field, "@introductions.desk.pair.missing"]],
      ),
    );
    if (Object.keys(fields).length > 0) return { code: "invalid", fields };
    const query = new URLSearchParams(slugs.map((slug) => ["initiative", slug]));
    redirect(`/desk/introductions/new?${query}`);
  },
});

/** Organizers who look after an introduction; one that is not there is nobody's. */
async function tend(actor: Actor, { id }: { id: string }): Promise<Decision<"introduction.tend">> {
  const permit = canOrganize(actor);
  if ("denied" in permit) return permit;
  const row = await getIntroduction(permit, id);
  return row ? canTendIntroduction(actor, guardsOf(row)) : { denied: "forbidden" };
}

/** Takes an introduction back, while no letter has left. */
export const undoIntroductionAction = defineAction({
  schema: introductionSchema,
  permission: tend,
  run: async ({ permit, input: { id } }) => {
    const isUndone = await undoIntroduction(permit, id);
    if (!isUndone) return { code: "conflict", message: "@introductions.errors.left" };
    redirect(`/desk/introductions/${id}?done=undone`);
  },
});

const CALLS = "/desk/introductions/calls?done=saved";

/** What somebody without e-mail answered. */
export const recordAnswerAction = defineAction({
  schema: recordSchema,
  permission: tend,
  run: async ({ permit, input: { answer, ownWay, ...called } }) => {
    const contact = answer === "yes" ? { email: null, phone: "", ownWay } : null;
    const isTaken = await recordAnswer(permit, called, contact, new Date());
    if (!isTaken) return { code: "conflict", message: "@introductions.errors.tooLate" };
    redirect(CALLS);
  },
});

/** She was told. */
export const markToldAction = defineAction({
  schema: calledSchema,
  permission: tend,
  run: async ({ permit, input }) => {
    await markTold(permit, input);
    redirect(CALLS);
  },
});

/** How it went for somebody without e-mail. */
export const recordHowAction = defineAction({
  schema: recordHowSchema,
  permission: tend,
  run: async ({ permit, input: { id, position, ...given } }) => {
    await recordHow(permit, { id, position }, given, new Date());
    redirect(CALLS);
  },
});
