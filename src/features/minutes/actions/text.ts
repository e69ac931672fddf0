"use server";

import { redirect } from "next/navigation";
import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate, canKeepMinutes } from "@/features/groups/permissions";
import type { Seat } from "@/features/groups/types";
import { defineAction, type Failure, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { consume } from "@/lib/rate-limit";
import { MOST_MARKED, SAVES } from "../constants";
import { getText } from "../data/texts";
import {
  approveText,
  beginMinutes,
  reopenText,
  restoreVersion,
  type SaveResult,
  saveText,
} from "../mutations/save";
import { approveSchema, restoreSchema, saveSchema, seenSchema } from "../schema";

type Input = { occurrence: string };

/** What somebody is in the group whose meeting it is; null for a meeting that is none. */
async function seatOf(actor: Actor, { occurrence }: Input): Promise<Seat | null> {
  const stored = await getText(occurrence);
  return stored && getSeat(actor, { id: stored.meeting.groupId });
}

const mayWrite = async (actor: Actor, input: Input) => canKeepMinutes(actor, await seatOf(actor, input));

/** The page of a text, with what came of a form on it, and when: it tells one result from the next. */
async function pathOf({ occurrence }: Input, result: string): Promise<string> {
  const stored = await getText(occurrence);
  const slug = stored?.meeting.group.slug ?? refuse({ code: "missing" });
  return `/groups/${slug}/meetings/${occurrence}/text?result=${result}&at=${Date.now().toString(36)}`;
}

/** What a form has to ask when nothing was saved. */
function ask(result: Exclude<SaveResult, { state: "saved" | "same" }>, typed: string): Failure {
  if (result.state === "approved") return { code: "conflict", message: "@minutes.errors.approved" };
  if (result.state === "long") {
    return { code: "invalid", fields: { body: "@minutes.errors.lines" }, values: { most: MOST_MARKED } };
  }
  const isClean = result.state === "merged";
  return {
    code: isClean ? "notice" : "conflict",
    message: isClean ? "@minutes.merge.clean" : "@minutes.merge.conflict",
    fill: {
      version: [String(result.version)],
      body: [result.body],
      typed: [typed],
      parts: [JSON.stringify(result.parts)],
    },
  };
}

/** Saves agenda or minutes. */
export const saveTextAction = defineAction({
  schema: saveSchema,
  permission: mayWrite,
  run: async ({ permit, input }) => {
    const counted = await consume(SAVES, permit.actor.id);
    if (!counted.ok) return { code: "rate_limited", retryAfterSeconds: counted.retryAfterSeconds };
    const { occurrence: occurrenceId, ...typed } = input;
    const result = await saveText(permit, { occurrenceId, ...typed });
    if (result.state === "saved" || result.state === "same") redirect(await pathOf(input, result.state));
    return ask(result, input.body);
  },
});

/** Makes minutes of an agenda. */
export const beginMinutesAction = defineAction({
  schema: seenSchema,
  permission: mayWrite,
  run: async ({ permit, input: { occurrence, version } }) => {
    await beginMinutes(permit, { occurrenceId: occurrence, version });
    redirect(await pathOf({ occurrence }, "begun"));
  },
});

/** Approves minutes for everybody, or for those in the group. */
export const approveTextAction = defineAction({
  schema: approveSchema,
  permission: mayWrite,
  run: async ({ permit, input: { occurrence, ...seen } }) => {
    await approveText(permit, { occurrenceId: occurrence, ...seen }, new Date());
    redirect(await pathOf({ occurrence }, "approved"));
  },
});

/** Makes approved minutes a draft again. */
export const reopenTextAction = defineAction({
  schema: seenSchema,
  permission: async (actor, input) => canCoordinate(actor, await seatOf(actor, input)),
  run: async ({ permit, input: { occurrence, version } }) => {
    await reopenText(permit, { occurrenceId: occurrence, version });
    redirect(await pathOf({ occurrence }, "reopened"));
  },
});

/** Takes back what a text was. */
export const restoreTextAction = defineAction({
  schema: restoreSchema,
  permission: mayWrite,
  run: async ({ permit, input: { occurrence, version, to } }) => {
    const isDone = await restoreVersion(permit, { occurrenceId: occurrence, version, to });
    if (!isDone) return { code: "missing" };
    redirect(await pathOf({ occurrence }, "restored"));
  },
});
