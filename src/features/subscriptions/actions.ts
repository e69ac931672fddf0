"use server";

import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations";
import { addressOf } from "@/lib/action/address";
import { defineAction, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { recipientHash } from "@/lib/mailer/enqueue";
import { consume } from "@/lib/rate-limit";
import { LINKS_PER_ADDRESS, MOST_FILTERS, VISITOR_LIMIT } from "./constants";
import { getSubscriber, getSubscriberOf } from "./data";
import { openSearches } from "./loaders/searches";
import { planDraft, subscriptionDraft } from "./mutations/drafts";
import {
  leave,
  mailManageLink,
  removeSubscription,
  removeVisit,
  resume,
  saveSettings,
} from "./mutations/manage";
import { answerVisit } from "./mutations/visits";
import {
  answerSchema,
  holderSchema,
  leaveSchema,
  linkSchema,
  oneSchema,
  planSchema,
  settingsSchema,
  subscribeSchema,
} from "./schema";
import type { Result } from "./types";
import { readManageToken, readUnsubscribeToken } from "./utils/tokens";

/** Subscribes to a search: at once when signed in, else when the address is confirmed. */
export const subscribeAction = defineAction({
  schema: subscribeSchema,
  limit: VISITOR_LIMIT,
  run: async ({ input: { topic, filters, frequency, email }, actor, locale }) => {
    const canonical = (await openSearches(topic)).canonical(filters);
    if (canonical === null || canonical.length > MOST_FILTERS) {
      return { code: "invalid", fields: { filters: "@subscriptions.errors.filters" } };
    }
    const wish = { topic, filters: canonical, frequency };
    const { path } = await startDraft(subscriptionDraft, wish, { email: addressOf(actor, email), locale });
    redirect(path);
  },
});

/** Sends a plan along, to be asked about: at once when signed in, else when the address is confirmed. */
export const askAboutPlanAction = defineAction({
  schema: planSchema,
  limit: VISITOR_LIMIT,
  run: async ({ input: { plan, email }, actor, locale }) => {
    const { path } = await startDraft(planDraft, plan, { email: addressOf(actor, email), locale });
    redirect(path);
  },
});

/** Mails the link to all subscriptions of an address. The answer is the same whether it has any. */
export const mailLinkAction = defineAction({
  schema: linkSchema,
  limit: VISITOR_LIMIT,
  run: async ({ input: { email } }) => {
    const { ok } = await consume(LINKS_PER_ADDRESS, recipientHash(email));
    if (ok) await mailManageLink(email, new Date());
    return { message: "@subscriptions.link.sent" };
  },
});

/** Whose subscriptions a form is about: of the link's holder, or without a link of whoever is signed in. */
async function subscriberFor(token: string, actor: Actor): Promise<string> {
  const read = token ? readManageToken(token, new Date()) : null;
  if (read?.state === "ok" && (await getSubscriber(read.subscriberId))) return read.subscriberId;
  if (read) refuse({ code: "missing", message: "@subscriptions.errors.link" });
  if (actor.kind !== "member") refuse({ code: "sign_in" });
  return (await getSubscriberOf(actor))?.id ?? refuse({ code: "missing" });
}

/** Back to the page that the form was on. */
function returnTo(token: string, result: Result): never {
  redirect(`/subscriptions${token && `/${token}`}?result=${result}`);
}

/** How often, and in which language. */
export const saveSettingsAction = defineAction({
  schema: settingsSchema,
  run: async ({ input: { token, ...settings }, actor }) => {
    await saveSettings(await subscriberFor(token, actor), settings);
    return returnTo(token, "saved");
  },
});

/** Ends one subscription. */
export const removeSubscriptionAction = defineAction({
  schema: oneSchema,
  run: async ({ input: { token, id }, actor }) => {
    await removeSubscription(await subscriberFor(token, actor), id);
    return returnTo(token, "removed");
  },
});

/** Takes back a planned visit. */
export const removeVisitAction = defineAction({
  schema: oneSchema,
  run: async ({ input: { token, id }, actor }) => {
    await removeVisit(await subscriberFor(token, actor), id);
    return returnTo(token, "removed");
  },
});

/** Ends all mail. */
export const stopAction = defineAction({
  schema: holderSchema,
  run: async ({ input: { token }, actor }) => {
    await leave(await subscriberFor(token, actor), "digest", new Date());
    return returnTo(token, "stopped");
  },
});

/** Comes back to what was left. */
export const resumeAction = defineAction({
  schema: holderSchema,
  run: async ({ input: { token }, actor }) => {
    await resume(await subscriberFor(token, actor), new Date());
    return returnTo(token, "resumed");
  },
});

/** Says how a planned visit went. */
export const answerVisitAction = defineAction({
  schema: answerSchema,
  run: async ({ input: { token, id, answer }, actor }) => {
    const subscriberId = await subscriberFor(token, actor);
    const isTheirs = await answerVisit({ subscriberId, id }, answer === "went", new Date());
    if (!isTheirs) return { code: "missing" };
    redirect(`/subscriptions/${token}/visits/${id}`);
  },
});

/** Leaves the list of a mail. */
export const leaveAction = defineAction({
  schema: leaveSchema,
  run: async ({ input: { token } }) => {
    const read = readUnsubscribeToken(token);
    if (!read) return { code: "missing", message: "@subscriptions.errors.leaveLink" };
    await leave(read.subscriberId, read.list, new Date());
    redirect(`/unsubscribe/${token}`);
  },
});
