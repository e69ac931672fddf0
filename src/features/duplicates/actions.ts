"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getEntry, type StoredEntry } from "@/features/proposals/data/entries";
import { canCurate } from "@/features/proposals/permissions";
import { defineAction, type Failure, refuse } from "@/lib/action/define";
import { markDifferent, reopenPair } from "./mutations/decide";
import { mergeEntries } from "./mutations/merge";
import type { Refused } from "./mutations/two";
import { undoMerger } from "./mutations/undo";
import { differentSchema, mergeSchema, pairSchema } from "./schema";

const FAILURES: Record<Refused["state"], Failure> = {
  already: { code: "conflict", message: "@duplicates.errors.already" },
  conflict: { code: "conflict", message: "@duplicates.errors.conflict" },
  forbidden: { code: "forbidden", message: "@duplicates.errors.forbidden" },
  missing: { code: "missing" },
};

/** What stood in the way, on the page as it is now. */
function failed({ state }: Refused): Failure {
  refresh();
  return FAILURES[state];
}

async function entryFor(slug: string): Promise<StoredEntry> {
  return (await getEntry({ slug })) ?? refuse({ code: "missing" });
}

/** Makes two entries one, with what was picked. */
export const mergeEntriesAction = defineAction({
  schema: mergeSchema,
  permission: canCurate,
  run: async ({ permit, input: { a, b, versionA, versionB, keep, picks } }) => {
    const [one, other] = [await entryFor(a), await entryFor(b)];
    const outcome = await mergeEntries(permit, {
      ...{ keep, picks },
      a: { id: one.id, version: versionA },
      b: { id: other.id, version: versionB },
    });
    if (outcome.state !== "done") return failed(outcome);
    redirect(`/desk/duplicates?done=merged&id=${outcome.id}`);
  },
});

/** "Two different ones". */
export const markDifferentAction = defineAction({
  schema: differentSchema,
  permission: canCurate,
  run: async ({ permit, input: { a, b } }) => {
    const outcome = await markDifferent(permit, [(await entryFor(a)).id, (await entryFor(b)).id]);
    if (outcome.state !== "done") return failed(outcome);
    redirect(`/desk/duplicates?done=different&id=${outcome.id}`);
  },
});

/** They may be one after all. */
export const reopenPairAction = defineAction({
  schema: pairSchema,
  permission: canCurate,
  run: async ({ permit, input: { id } }) => {
    const outcome = await reopenPair(permit, id);
    if (outcome.state !== "done") return failed(outcome);
    redirect(`/desk/duplicates/${id}`);
  },
});

/** Takes a merger back. */
export const undoMergerAction = defineAction({
  schema: pairSchema,
  permission: canCurate,
  run: async ({ permit, input: { id } }) => {
    const outcome = await undoMerger(permit, id);
    if (outcome.state === "conflict") return { ...failed(outcome), message: "@duplicates.errors.later" };
    if (outcome.state !== "done") return failed(outcome);
    const stayed = outcome.stayed.length > 0 ? `&stayed=${outcome.stayed.join("+")}` : "";
    redirect(`/desk/duplicates/compare?a=${outcome.slug}&b=${outcome.goneSlug}&undone=1${stayed}`);
  },
});
