"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { isDenied } from "@/lib/permit";
import { getGathering } from "../data/gatherings";
import { getOwnRegistration, hasPlace } from "../data/registrations";
import { placeIn } from "../loaders/organizing";
import { addRide, askAboutRide, removeRide } from "../mutations/rides";
import { canShareRides, canUseRegistration } from "../permissions";
import { rideAskSchema, rideOfSchema, rideSchema } from "../schema/register";

/** Whether somebody comes to the gathering of this slug. Whoever does not learns nothing of it. */
async function permitToShare(actor: Actor, { slug }: { slug: string }) {
  if (actor.kind !== "member") return canShareRides(actor, false);
  const row = await getGathering({ slug });
  return canShareRides(actor, row?.hasRides === true && (await hasPlace(actor.id, row.id)));
}

/** Offers a ride, or says that one is needed. */
export const addRideAction = defineAction({
  schema: rideSchema,
  permission: permitToShare,
  run: async ({ permit, input: { slug, rideSide: side, rideTown, seats, rideText: text } }) => {
    const [row, place] = [await getGathering({ slug }), await placeIn(rideTown)];
    if (place === null || place === "wrong") {
      return { code: "invalid", fields: { rideTown: "@gatherings.errors.town" } };
    }
    if (!row) return { code: "missing" };
    const ride = { side, townId: place.town.id, seats, text };
    const result = await addRide(permit, row.id, ride, new Date());
    if (result === "over") return { code: "missing", message: "@gatherings.errors.over" };
    if (result === "full") return { code: "invalid", fields: { rideTown: "@gatherings.errors.rides" } };
    redirect(`/gatherings/${slug}?result=ride#rides`);
  },
});

/** Takes back a ride of one's own. */
export const removeRideAction = defineAction({
  schema: rideOfSchema,
  permission: permitToShare,
  run: async ({ permit, input: { slug, ride } }) => {
    const row = await getGathering({ slug });
    if (!row || !(await removeRide(permit, row.id, ride))) return { code: "missing" };
    refresh();
    return { message: "@gatherings.rides.removed" };
  },
});

/** Writes to whoever offers or needs a ride. */
export const askRideAction = defineAction({
  schema: rideAskSchema,
  permission: permitToShare,
  run: async ({ permit, actor, input: { slug, ride, text } }) => {
    const row = await getGathering({ slug });
    const using = canUseRegistration(actor);
    if (!row || isDenied(using)) return { code: "missing" };
    const name = (await getOwnRegistration(using, row.id))?.name ?? "";
    const ask = { gatheringId: row.id, rideId: ride, name, text };
    if (!(await askAboutRide(permit, ask))) return { code: "missing" };
    redirect(`/gatherings/${slug}?result=asked#rides`);
  },
});
