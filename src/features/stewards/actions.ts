"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations/drafts";
import { getEntry, isSteward, type StoredEntry } from "@/features/proposals/data/entries";
import { defineAction, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { HELLO_LIMIT } from "./constants";
import { answerClaim, type Claimed, claimEntry } from "./mutations/claim";
import { helloDraft } from "./mutations/drafts";
import { acceptInvitation, inviteSteward, leaveEntry, removeSteward } from "./mutations/invite";
import { canClaim, canSeeStewards } from "./permissions";
import {
  answerClaimSchema,
  claimSchema,
  helloSchema,
  inviteSchema,
  leaveSchema,
  removeSchema,
  tokenSchema,
} from "./schema";

const shown = async (slug: string): Promise<StoredEntry> => {
  const entry = await getEntry({ slug });
  return entry?.listing === "published" ? entry : refuse({ code: "missing" });
};

async function maySeeStewards(actor: Actor, { slug }: { slug: string }) {
  const entry = actor.kind === "member" ? await getEntry({ slug }) : null;
  if (actor.kind !== "member" || !entry) return canSeeStewards(actor, null);
  return canSeeStewards(actor, { reach: entry.reach, isSteward: await isSteward(actor.id, entry.id) });
}

const CLAIMED: Record<Exclude<Claimed, "impossible">, string> = {
  granted: "@stewards.claim.granted",
  mailed: "@stewards.claim.mailed",
  waiting: "@stewards.claim.waiting",
  already: "@stewards.claim.already",
};

/** Says that one looks after an entry. */
export const claimEntryAction = defineAction({
  schema: claimSchema,
  permission: canClaim,
  run: async ({ permit, input: { slug, ...claim }, locale }) => {
    if (claim.way === "curator" && claim.reason === "") {
      return { code: "invalid", fields: { reason: "@common.form.fields.required" } };
    }
    const claimed = await claimEntry(permit, await shown(slug), { ...claim, locale }, new Date());
    if (claimed === "impossible") {
      const field = claim.way === "website_domain" ? "mailbox" : "way";
      return { code: "invalid", fields: { [field]: "@stewards.claim.impossible" } };
    }
    refresh();
    return { message: CLAIMED[claimed] };
  },
});

/** What whoever reads an entry's mail says of a claim. */
export const answerClaimAction = defineAction({
  schema: answerClaimSchema,
  run: async ({ input: { token, answer } }) => {
    const result = await answerClaim(token, answer === "yes", new Date());
    if (result === "over") return { code: "missing", message: "@stewards.link.over.text" };
    redirect(`/stewards/done?answer=${answer}`);
  },
});

/** Invites somebody to look after an entry, too. */
export const inviteStewardAction = defineAction({
  schema: inviteSchema,
  permission: maySeeStewards,
  run: async ({ permit, input: { slug, email }, locale }) => {
    const result = await inviteSteward(permit, await shown(slug), { to: email, locale }, new Date());
    return result === "sent" ? { message: "@stewards.people.invited" } : { code: "forbidden" };
  },
});

/** Takes an invitation. */
export const acceptInvitationAction = defineAction({
  schema: tokenSchema,
  permission: canClaim,
  run: async ({ permit, input: { token } }) => {
    const result = await acceptInvitation(permit, token, new Date());
    if (result.state === "done") redirect(`/initiatives/${result.slug}/claim`);
    return result.state === "other"
      ? { code: "forbidden", message: "@stewards.link.other" }
      : { code: "missing", message: "@stewards.link.over.text" };
  },
});

/** Looks after an entry no longer. */
export const leaveEntryAction = defineAction({
  schema: leaveSchema,
  permission: canClaim,
  run: async ({ permit, input: { slug } }) => {
    if (!(await leaveEntry(permit, await shown(slug)))) return { code: "missing" };
    redirect(`/initiatives/${slug}`);
  },
});

/** Takes an entry from somebody, by an editor's word. */
export const removeStewardAction = defineAction({
  schema: removeSchema,
  permission: maySeeStewards,
  run: async ({ permit, input: { slug, person } }) => {
    const result = await removeSteward(permit, await shown(slug), person);
    if (result === "forbidden") return { code: "forbidden" };
    if (!result) return { code: "missing" };
    refresh();
    return { message: "@stewards.people.removed" };
  },
});

/** Says hello: at once to whoever is signed in, else when the address is confirmed. */
export const sayHelloAction = defineAction({
  schema: helloSchema,
  limit: HELLO_LIMIT,
  run: async ({ input: { slug, text, senderName: name, authorEmail }, actor, locale }) => {
    const { id: initiativeId } = await shown(slug);
    const email = actor.kind === "member" ? actor.email : authorEmail;
    if (!email) return { code: "invalid", fields: { authorEmail: "@common.form.fields.required" } };
    redirect((await startDraft(helloDraft, { initiativeId, text, name }, { email, locale })).path);
  },
});
