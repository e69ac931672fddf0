"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations/drafts";
import { addressOf } from "@/lib/action/address";
import { defineAction, refuse } from "@/lib/action/define";
import { LINK_LIMIT, REGISTER_LIMIT } from "../constants";
import { getGathering } from "../data/gatherings";
import { registrationDraft } from "../mutations/drafts";
import { acceptPlace, changeDetails, givePlaceUp, isOpen } from "../mutations/places";
import { canUseRegistration } from "../permissions";
import { oneSchema } from "../schema/edit";
import { detailsSchema, placeAnswerSchema, registerSchema } from "../schema/register";
import { readPlaceToken } from "../utils/tokens";

/** The gathering of a slug that is shown, or the end of the action. */
async function shown(slug: string) {
  const row = await getGathering({ slug });
  return row && row.state !== "draft" ? row : refuse({ code: "missing" });
}

const OVER = { code: "missing", message: "@gatherings.errors.over" } as const;

/** Registers: at once for whoever is signed in, else when the address is confirmed. */
export const registerAction = defineAction({
  schema: registerSchema,
  limit: REGISTER_LIMIT,
  run: async ({ input: { slug, email: typed, shared, ...details }, actor, locale }) => {
    const row = await shown(slug);
    if (!isOpen(row, new Date())) return { code: "missing", message: "@gatherings.errors.closed" };
    const email = addressOf(actor, typed);
    const values = { gatheringId: row.id, details };
    const options = { email, locale, signsIn: true, isShared: shared };
    redirect((await startDraft(registrationDraft, values, options)).path);
  },
});

/** Changes what one told. */
export const changeRegistrationAction = defineAction({
  schema: detailsSchema,
  permission: canUseRegistration,
  run: async ({ permit, input: { slug, ...details } }) => {
    if (!(await changeDetails(permit, (await shown(slug)).id, details))) return OVER;
    refresh();
    return { message: "@gatherings.own.saved" };
  },
});

/** Takes the place that is held for one. */
export const acceptPlaceAction = defineAction({
  schema: oneSchema,
  permission: canUseRegistration,
  run: async ({ permit, input: { slug } }) => {
    const which = { permit, gatheringId: (await shown(slug)).id };
    if ((await acceptPlace(which, new Date())) === "over") return OVER;
    redirect(`/gatherings/${slug}?result=registered#registration`);
  },
});

/** Gives up one's place, or one's place in line. */
export const cancelRegistrationAction = defineAction({
  schema: oneSchema,
  permission: canUseRegistration,
  run: async ({ permit, input: { slug } }) => {
    const which = { permit, gatheringId: (await shown(slug)).id };
    if ((await givePlaceUp(which, new Date())) === "over") return OVER;
    redirect(`/gatherings/${slug}?result=given_up#registration`);
  },
});

/** The same by the link of a mail, for whoever is not signed in. */
export const answerPlaceAction = defineAction({
  schema: placeAnswerSchema,
  limit: LINK_LIMIT,
  run: async ({ input: { token, answer } }) => {
    const linkedId = readPlaceToken(token);
    if (linkedId === null) return OVER;
    const now = new Date();
    const done = answer === "take" ? acceptPlace({ linkedId }, now) : givePlaceUp({ linkedId }, now);
    if ((await done) === "over") return OVER;
    if (answer === "give_up") redirect("/gatherings?result=given_up");
    refresh();
    return { message: "@gatherings.results.registered" };
  },
});
