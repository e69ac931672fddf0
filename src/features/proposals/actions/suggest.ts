"use server";

import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations";
import { defineAction, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { LISTED_TWICE, REPORT_LIMIT, SUGGEST_LIMIT } from "../constants";
import { findShownId, getEntry, isSteward, type Reach, type StoredEntry } from "../data/entries";
import { findSimilar } from "../data/similar";
import { readEntryForm } from "../loaders/form-values";
import { answerProposal, withdrawProposal } from "../mutations/author";
import { reporterDraft, suggestionDraft } from "../mutations/drafts";
import { makeOwnChange, submitProposal } from "../mutations/submit";
import { isEntrusted } from "../permissions";
import { answerSchema, reportSchema, suggestSchema, withdrawSchema } from "../schema/form";
import { publicView } from "../serializers";
import type { EntryValues } from "../types";
import { changedFields } from "../utils/merge";
import { proposalToken, readProposalToken } from "../utils/tokens";

/** The address that a form belongs to: that of whoever is signed in, else the one that was typed. */
function addressOf(actor: Actor, typed: string | undefined): string {
  if (actor.kind === "member") return actor.email;
  return typed ?? refuse({ code: "invalid", fields: { authorEmail: "@common.form.fields.required" } });
}

/** The role in which somebody's changes of an entry count at once; null for everybody else. */
async function ownRole(actor: Actor, entry: StoredEntry | null, reach: Reach) {
  if (actor.kind !== "member") return null;
  if (isEntrusted(actor, entry?.reach ?? reach)) return "curator" as const;
  return entry && (await isSteward(actor.id, entry.id)) ? ("steward" as const) : null;
}

/** An entry as its form showed it: what is private is not in the form of others, and nothing they could empty. */
async function knownTo(actor: Actor, entry: StoredEntry): Promise<EntryValues> {
  return (await ownRole(actor, entry, entry.reach)) ? entry.values : publicView(entry.values);
}

/** An entry that may be changed: one that is shown. */
async function shownEntry(slug: string): Promise<StoredEntry | null> {
  if (slug === "") return null;
  const entry = await getEntry({ slug });
  return entry?.listing === "published" ? entry : refuse({ code: "missing" });
}

/** Says once more before something is added what may be the same. */
async function checkSimilar(values: EntryValues, town: string, isNew: boolean): Promise<void> {
  if (isNew) return;
  const similar = await findSimilar({ name: values.name, town, website: values.website });
  if (similar.length === 0) return;
  const names = similar.map(({ name, town: where }) => `${name} (${where})`).join("; ");
  refuse({ code: "invalid", fields: { isNew: "@proposals.errors.similar" }, values: { names } });
}

/** Suggests something new or a change; editors and those who look after an entry change it at once. */
export const suggestAction = defineAction({
  schema: suggestSchema,
  limit: SUGGEST_LIMIT,
  run: async ({ input, actor, locale }) => {
    const { slug, version, isNew, isVerified, reason, authorEmail, ...form } = input;
    const entry = await shownEntry(slug);
    const known = entry && (await knownTo(actor, entry));
    const { values, reach, town } = await readEntryForm(form, known, entry?.id ?? null);
    if (!entry) await checkSimilar(values, town, isNew);
    const changes = known ? changedFields(values, known) : values;
    const initiativeId = entry?.id ?? null;
    const role = await ownRole(actor, entry, reach);
    const isMember = actor.kind === "member";
    if (Object.keys(changes).length === 0 && !(role && isVerified)) {
      return { code: "invalid", message: "@proposals.errors.unchanged" };
    }
    const suggestion = {
      kind: entry ? ("edit" as const) : ("addition" as const),
      ...{ initiativeId, changes, reason },
      baseVersion: entry ? (version ?? entry.version) : null,
    };
    if (role && isMember) {
      const author = { authorId: actor.id, actorId: actor.id, authorRole: role, locale, isVerified };
      const made = await makeOwnChange({ ...suggestion, ...author });
      if (made.state !== "waiting") redirect(`/initiatives/${made.slug}`);
      const { proposalId: id } = made;
      redirect(
        role === "curator" ? `/desk/proposals/${id}` : `/suggestions/${proposalToken(id, new Date())}`,
      );
    }
    const email = addressOf(actor, authorEmail);
    redirect((await startDraft(suggestionDraft, suggestion, { email, locale })).path);
  },
});

/** The other entry of something listed twice, by what was typed of it. */
async function otherEntry(typed: string, entry: StoredEntry): Promise<number> {
  const id = await findShownId(typed);
  if (id !== null && id !== entry.id) return id;
  return refuse({ code: "invalid", fields: { other: "@proposals.report.otherMissing" } });
}

/** Reports an entry, or that it is listed twice. It is filed at once; an address is asked for only to tell what became of it. */
export const reportEntryAction = defineAction({
  schema: reportSchema,
  limit: REPORT_LIMIT,
  run: async ({ input: { slug, reportReason, other, reason, authorEmail }, actor, locale }) => {
    const entry = (await shownEntry(slug)) ?? refuse({ code: "missing" });
    const asked =
      reportReason === LISTED_TWICE
        ? { kind: "merge" as const, otherId: await otherEntry(other, entry) }
        : { kind: "report" as const, reportReason };
    const id = await submitProposal({
      ...asked,
      ...{ initiativeId: entry.id, baseVersion: entry.version, changes: {} },
      ...{ reason, locale, authorRole: "visitor" },
      authorId: actor.kind === "member" ? actor.id : null,
    });
    if (actor.kind === "member" || authorEmail === null) return { message: "@proposals.report.done" };
    redirect((await startDraft(reporterDraft, { proposalId: id }, { email: authorEmail, locale })).path);
  },
});

/** The suggestion that a link in a mail opens. */
function suggestionOf(token: string): string {
  const read = readProposalToken(token, new Date());
  return read.state === "ok" ? read.id : refuse({ code: "missing", message: "@proposals.errors.link" });
}

/** Answers an editor's question. */
export const answerSuggestionAction = defineAction({
  schema: answerSchema,
  run: async ({ input: { token, body } }) => {
    const result = await answerProposal(suggestionOf(token), body);
    if (result === "decided") return { code: "conflict", message: "@proposals.errors.decided" };
    redirect(`/suggestions/${token}`);
  },
});

/** Takes a suggestion back. */
export const withdrawSuggestionAction = defineAction({
  schema: withdrawSchema,
  run: async ({ input: { token } }) => {
    const result = await withdrawProposal(suggestionOf(token), new Date());
    if (result === "decided") return { code: "conflict", message: "@proposals.errors.decided" };
    redirect(`/suggestions/${token}`);
  },
});
