"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction, type Failure } from "@/lib/action/define";
import { consume } from "@/lib/rate-limit";
import { IMPORT_LIMIT } from "./constants";
import { chooseAll, chooseRow } from "./mutations/choose";
import { remap } from "./mutations/map";
import { scheduleSource, startFromUrl } from "./mutations/start";
import { applyImport, discardImport, type Turned, undoImport } from "./mutations/turn";
import { canImport } from "./permissions";
import { batchSchema, chooseAllSchema, chooseSchema, fetchSchema, mapSchema, scheduleSchema } from "./schema";

const FAILURES: Record<Exclude<Turned, "done">, Failure> = {
  missing: { code: "missing" },
  /** Somebody was faster, or it is not in a state for it. */
  not_now: { code: "conflict", message: "@imports.errors.notNow" },
  no_file: { code: "conflict", message: "@imports.errors.noFile" },
  not_yours: { code: "forbidden", message: "@imports.errors.notYours" },
};

/** What stood in the way, on the page as it is now. */
function failed(outcome: Exclude<Turned, "done">): Failure {
  refresh();
  return FAILURES[outcome];
}

/** Fetches a list from an address, once or every so many days; goes on to the page of the batch. */
export const fetchImportAction = defineAction({
  schema: fetchSchema,
  permission: canImport,
  run: async ({ permit, input }) => {
    const limit = await consume(IMPORT_LIMIT, permit.actor.id);
    if (!limit.ok) return { code: "rate_limited", retryAfterSeconds: limit.retryAfterSeconds };
    redirect(`/desk/import/${await startFromUrl(permit, input)}`);
  },
});

/** Reads the file again as somebody says it is to be read: columns, encoding, delimiter, kind, language. */
export const mapImportAction = defineAction({
  schema: mapSchema,
  permission: canImport,
  run: async ({ permit, input }) => {
    const outcome = await remap(permit, input);
    if (outcome !== "done") return failed(outcome);
    redirect(`/desk/import/${input.id}`);
  },
});

/** Says what to do with one row. */
export const chooseImportRowAction = defineAction({
  schema: chooseSchema,
  permission: canImport,
  run: async ({ permit, input }) => {
    const outcome = await chooseRow(permit, input);
    if (outcome !== "done") return failed(outcome);
    refresh();
    return { message: "@imports.done.chosen" };
  },
});

/** Says what to do with all rows of a fate that can be asked that. */
export const chooseImportRowsAction = defineAction({
  schema: chooseAllSchema,
  permission: canImport,
  run: async ({ permit, input }) => {
    const outcome = await chooseAll(permit, input);
    if (outcome !== "done") return failed(outcome);
    refresh();
    return { message: "@imports.done.chosen" };
  },
});

/** Writes what the preview shows into the directory. */
export const applyImportAction = defineAction({
  schema: batchSchema,
  permission: canImport,
  run: async ({ permit, input: { id } }) => {
    const outcome = await applyImport(permit, id);
    if (outcome !== "done") return failed(outcome);
    redirect(`/desk/import/${id}`);
  },
});

/** Takes a batch back as a whole, as far as nothing else changed since. */
export const undoImportAction = defineAction({
  schema: batchSchema,
  permission: canImport,
  run: async ({ permit, input: { id } }) => {
    const outcome = await undoImport(permit, id);
    if (outcome !== "done") return failed(outcome);
    redirect(`/desk/import/${id}`);
  },
});

/** Throws away a batch that was not applied, and its file. */
export const discardImportAction = defineAction({
  schema: batchSchema,
  permission: canImport,
  run: async ({ permit, input: { id } }) => {
    const outcome = await discardImport(permit, id);
    if (outcome !== "done") return failed(outcome);
    redirect("/desk/import?done=discarded");
  },
});

/** Reads the address of a source every so many days, or no more. */
export const scheduleImportAction = defineAction({
  schema: scheduleSchema,
  permission: canImport,
  run: async ({ permit, input }) => {
    const outcome = await scheduleSource(permit, input);
    if (outcome !== "done") return failed(outcome);
    refresh();
    return { message: "@imports.done.scheduled" };
  },
});
