"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction, type Failure, refuse } from "@/lib/action/define";
import { ENTRY_FIELDS, MOST_AT_ONCE } from "../constants";
import { getEntry, type StoredEntry } from "../data/entries";
import { getProposalEntryId } from "../data/proposals";
import { readEntryForm } from "../loaders/form-values";
import { type Decision, decideProposal, type Outcome } from "../mutations/decide";
import { listEntry, redactHistory, revertEntry } from "../mutations/history";
import { canCurate } from "../permissions";
import {
  acceptSchema,
  askSchema,
  batchSchema,
  changeSchema,
  grantSchema,
  listingSchema,
  redactSchema,
  rejectSchema,
  resolveSchema,
  revertSchema,
} from "../schema/form";

const FAILURES: Record<Exclude<Outcome["state"], "done">, Failure> = {
  already: { code: "conflict", message: "@proposals.desk.errors.already" },
  conflict: { code: "conflict", message: "@proposals.desk.errors.conflict" },
  forbidden: { code: "forbidden", message: "@proposals.desk.errors.forbidden" },
  missing: { code: "missing" },
};

/** On to the queue when it is decided; else what stood in the way, and the page as it is now. */
function answer(outcome: Outcome, done: string): Failure {
  if (outcome.state === "done") redirect(`/desk/proposals?done=${done}`);
  refresh();
  return FAILURES[outcome.state];
}

/** "take-hours": what stays where both changed a field. */
function choicesOf(input: Record<string, unknown>) {
  const pairs = ENTRY_FIELDS.flatMap((field) => {
    const choice = input[`take-${field}`];
    return choice === "current" || choice === "proposed" ? [[field, choice]] : [];
  });
  return Object.fromEntries(pairs) as Extract<Decision, { type: "accept" }>["take"];
}

export const acceptProposalAction = defineAction({
  schema: acceptSchema,
  permission: canCurate,
  run: async ({ permit, input: { id, seenVersion, isVerified, ...rest } }) => {
    const decision = { type: "accept" as const, seenVersion, isVerified, take: choicesOf(rest) };
    return answer(await decideProposal(permit, id, decision), "accepted");
  },
});

export const changeProposalAction = defineAction({
  schema: changeSchema,
  permission: canCurate,
  run: async ({ permit, input: { id, seenVersion, isVerified, ...form } }) => {
    const entryId = await getProposalEntryId(id);
    const entry = entryId === null ? null : await getEntry({ id: entryId });
    const { values } = await readEntryForm(form, entry?.values ?? null, entry?.id ?? null);
    const decision = { type: "change" as const, seenVersion, isVerified, values };
    return answer(await decideProposal(permit, id, decision), "accepted");
  },
});

export const resolveReportAction = defineAction({
  schema: resolveSchema,
  permission: canCurate,
  run: async ({ permit, input: { id, effect } }) =>
    answer(await decideProposal(permit, id, { type: "resolve", effect }), "resolved"),
});

export const grantClaimAction = defineAction({
  schema: grantSchema,
  permission: canCurate,
  run: async ({ permit, input: { id } }) =>
    answer(await decideProposal(permit, id, { type: "grant" }), "resolved"),
});

export const askAuthorAction = defineAction({
  schema: askSchema,
  permission: canCurate,
  run: async ({ permit, input: { id, question } }) =>
    answer(await decideProposal(permit, id, { type: "ask", question }), "asked"),
});

export const rejectProposalAction = defineAction({
  schema: rejectSchema,
  permission: canCurate,
  run: async ({ permit, input: { id, template, words } }) => {
    if (!template && !words) {
      return { code: "invalid", fields: { template: "@proposals.desk.errors.noReason" } };
    }
    return answer(await decideProposal(permit, id, { type: "reject", template, words }), "rejected");
  },
});

/** Decides about several obvious ones, each by itself; what cannot be decided so stays in the queue. */
export const decideSeveralAction = defineAction({
  schema: batchSchema,
  permission: canCurate,
  run: async ({ permit, input: { ids, decision } }) => {
    const chosen = [...new Set(ids)].slice(0, MOST_AT_ONCE);
    if (chosen.length === 0) return { code: "invalid", message: "@proposals.desk.errors.noneChosen" };
    let done = 0;
    for (const id of chosen) {
      const each: Decision =
        decision === "accept"
          ? { type: "accept", seenVersion: null, take: {}, isVerified: false }
          : { type: "reject", template: "spam", words: "" };
      if ((await decideProposal(permit, id, each)).state === "done") done++;
    }
    refresh();
    return done === chosen.length
      ? { message: "@proposals.desk.done.several" }
      : { code: "conflict", message: "@proposals.desk.errors.some", values: { done, all: chosen.length } };
  },
});

async function entryFor(slug: string): Promise<StoredEntry> {
  return (await getEntry({ slug })) ?? refuse({ code: "missing" });
}

function told(result: "done" | "unchanged" | "forbidden", done: string): Failure | { message: string } {
  refresh();
  if (result === "forbidden") return FAILURES.forbidden;
  return { message: `@proposals.history.done.${result === "done" ? done : "unchanged"}` };
}

export const revertEntryAction = defineAction({
  schema: revertSchema,
  permission: canCurate,
  run: async ({ permit, input: { slug, to, seen } }) =>
    told(await revertEntry(permit, (await entryFor(slug)).id, { to, seen }), "reverted"),
});

export const listEntryAction = defineAction({
  schema: listingSchema,
  permission: canCurate,
  run: async ({ permit, input: { slug, listing, seen } }) =>
    told(await listEntry(permit, (await entryFor(slug)).id, { listing, seen }), listing),
});

export const redactHistoryAction = defineAction({
  schema: redactSchema,
  permission: canCurate,
  run: async ({ permit, input: { slug, fields, versions } }) => {
    const which = { fields, versions: versions.length > 0 ? versions : null };
    return told(await redactHistory(permit, (await entryFor(slug)).id, which), "redacted");
  },
});
