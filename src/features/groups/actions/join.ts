"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { startDraft } from "@/features/people/mutations/drafts";
import { addressOf } from "@/lib/action/address";
import { defineAction, type Failure, refuse } from "@/lib/action/define";
import { TooOftenError } from "@/lib/errors";
import { consume } from "@/lib/rate-limit";
import { JOIN_LIMIT, JOINS_OF_PERSON } from "../constants";
import { getGroup } from "../data/groups";
import { joinDraft } from "../mutations/drafts";
import { acceptInvitation, inviteToGroup } from "../mutations/invitations";
import { decideRequest, leaveGroup, setMembership, setRole, withdrawRequest } from "../mutations/people";
import { canAcceptInvitation } from "../permissions";
import {
  inviteSchema,
  joinSchema,
  membershipSchema,
  requestSchema,
  roleSchema,
  slugSchema,
  tokenSchema,
} from "../schema/forms";
import type { CountedGroup } from "../serializers";
import { groupIdOf, mayCoordinate, mayDecideJoining, mayManage, mayTakePart } from "./seat";

type JoinForm = z.output<typeof joinSchema>;

/** Answers to the questions that the group asks now. */
function answersTo({ questions, isCoordinated, joining }: CountedGroup, input: JoinForm) {
  if (!isCoordinated || joining !== "request") return [];
  const typed = [input["answer-0"], input["answer-1"], input["answer-2"]];
  return questions.map((question, at) => ({ question, answer: typed[at] ?? "" }));
}

/** What is missing in the form, by field. */
function missingIn(group: CountedGroup, input: JoinForm): Failure | null {
  const unanswered = answersTo(group, input).findIndex(({ answer }) => answer === "");
  if (unanswered >= 0) {
    return { code: "invalid", fields: { [`answer-${unanswered}`]: "@common.form.fields.required" } };
  }
  if (group.agreement !== "" && !input.agrees) {
    return { code: "invalid", fields: { agrees: "@groups.errors.agrees" } };
  }
  return null;
}

/** Joins a group, or asks to: at once for whoever is signed in, else when the address is confirmed. */
export const joinGroupAction = defineAction({
  schema: joinSchema,
  limit: JOIN_LIMIT,
  run: async ({ input, actor, locale }) => {
    const group = await getGroup(input.slug);
    if (!group || group.archivedAt !== null) return { code: "missing" };
    const missing = missingIn(group, input);
    if (missing) return missing;
    const email = addressOf(actor, input.email);
    if (actor.kind === "member") {
      const counted = await consume(JOINS_OF_PERSON, actor.id);
      if (!counted.ok) throw new TooOftenError(counted.retryAfterSeconds);
    }
    const values = {
      ...{ groupId: group.id, name: input.name, answers: answersTo(group, input) },
      wantsToCoordinate: input.wantsToCoordinate,
    };
    redirect((await startDraft(joinDraft, values, { email, locale, signsIn: true })).path);
  },
});

/** Takes back that one asked to join. */
export const withdrawRequestAction = defineAction({
  schema: slugSchema,
  permission: canAcceptInvitation,
  run: async ({ permit, input: { slug } }) => {
    const id = await groupIdOf(permit.actor, slug);
    if (!(await withdrawRequest(id, permit.actor.id, new Date()))) return { code: "missing" };
    redirect(`/groups/${slug}?result=withdrawn`);
  },
});

/** Leaves a group. */
export const leaveGroupAction = defineAction({
  schema: slugSchema,
  permission: canAcceptInvitation,
  run: async ({ permit, input: { slug } }) => {
    const id = await groupIdOf(permit.actor, slug);
    if (!(await leaveGroup(permit.actor.id, id))) return { code: "missing" };
    redirect(`/groups/${slug}?result=left`);
  },
});

/** Lets somebody in who asked, or not. */
export const decideRequestAction = defineAction({
  schema: requestSchema,
  permission: mayDecideJoining,
  run: async ({ permit, input: { slug, id: requestId, answer } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    if (!(await decideRequest(permit, { groupId, requestId, answer }, new Date())))
      return { code: "missing" };
    redirect(`/groups/${slug}/people?result=${answer}`);
  },
});

/** Gives somebody in the group another role, or takes her out of it. */
export const setRoleAction = defineAction({
  schema: roleSchema,
  permission: mayManage,
  run: async ({ permit, input: { slug, person: personId, role } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    if (!(await setRole(permit, { groupId, personId, role }, new Date()))) return { code: "missing" };
    redirect(`/groups/${slug}/people?result=changed`);
  },
});

/** Invites somebody by mail. */
export const inviteToGroupAction = defineAction({
  schema: inviteSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { slug, email: to, role }, locale }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    await inviteToGroup(permit, { groupId, to, role, locale }, new Date());
    return { message: "@groups.people.invited" };
  },
});

/** Takes an invitation. */
export const acceptGroupInvitationAction = defineAction({
  schema: tokenSchema,
  permission: canAcceptInvitation,
  run: async ({ permit, input: { token } }) => {
    const result = await acceptInvitation(permit, token, new Date());
    if (result.state === "done") redirect(`/groups/${result.slug}?result=joined`);
    return result.state === "other"
      ? refuse({ code: "forbidden", message: "@groups.invitation.other" })
      : { code: "missing", message: "@groups.invitation.over" };
  },
});

/** Chooses who sees one's name in a group, and which mail one gets. */
export const setMembershipAction = defineAction({
  schema: membershipSchema,
  permission: mayTakePart,
  run: async ({ permit, input: { slug, ...choice } }) => {
    if (!(await setMembership(permit, await groupIdOf(permit.actor, slug), choice)))
      return { code: "missing" };
    refresh();
    return { message: "@groups.membership.saved" };
  },
});
