"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction, refuse } from "@/lib/action/define";
import { getGathering } from "../data/gatherings";
import { permitToEdit, permitToSee } from "../loaders/organizing";
import { acceptInvitation, inviteOrganizer, removeOrganizer } from "../mutations/organizers";
import { removeRegistration } from "../mutations/remove";
import { canUseRegistration } from "../permissions";
import { invitationSchema, organizerOfSchema, organizerSchema, removalSchema } from "../schema/edit";

const found = async (slug: string) => (await getGathering({ slug })) ?? refuse({ code: "missing" });

/** Invites somebody to organize a gathering, too. It says the same whether the address is known or not. */
export const inviteGatheringOrganizerAction = defineAction({
  schema: organizerSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug, email }, locale }) => {
    await inviteOrganizer(permit, (await found(slug)).id, { to: email, locale }, new Date());
    return { message: "@gatherings.organizers.invited" };
  },
});

/** Takes an invitation. */
export const acceptGatheringInvitationAction = defineAction({
  schema: invitationSchema,
  permission: canUseRegistration,
  run: async ({ permit, input: { token } }) => {
    const taken = await acceptInvitation(permit, token, new Date());
    if (taken.state === "done") redirect(`/gatherings/${taken.slug}/edit`);
    return taken.state === "other"
      ? { code: "forbidden", message: "@gatherings.invitation.other" }
      : { code: "missing", message: "@gatherings.invitation.over" };
  },
});

/** Lets go of organizing, or lets somebody go. */
export const removeGatheringOrganizerAction = defineAction({
  schema: organizerOfSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug, person } }) => {
    const result = await removeOrganizer(permit, (await found(slug)).id, person);
    if (result === "last") return { code: "invalid", message: "@gatherings.organizers.last" };
    if (result !== "done") return { code: result };
    if (person === permit.actor.id) redirect(`/gatherings/${slug}`);
    refresh();
    return { message: "@gatherings.organizers.removed" };
  },
});

/** Takes somebody off the list of those who come or wait. */
export const removeRegistrationAction = defineAction({
  schema: removalSchema,
  permission: permitToSee,
  run: async ({ permit, input: { slug, registration, reason } }) => {
    const which = { gatheringId: (await found(slug)).id, id: registration, reason };
    const result = await removeRegistration(permit, which, new Date());
    redirect(`/gatherings/${slug}/registrations?result=${result === "done" ? "removed" : "over"}`);
  },
});
