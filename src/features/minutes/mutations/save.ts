import "server-only";
import { lockGroup, roleIn } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { MOST_MARKED } from "../constants";
import { meetingDay } from "../data/texts";
import { type MergePart, mergeTexts } from "../lines/merge";
import { parseLines } from "../lines/parse";
import { isKeeper } from "../permissions";
import type { TextAudience, TextState } from "../types";
import { syncLines } from "./sync";

type Tx = Prisma.TransactionClient;

/** What was typed, and from which version on (0: there was none). */
export type Typed = { occurrenceId: string; version: number; body: string; lang: string };

/** What came of saving; of what is not saved nothing was changed. */
export type SaveResult =
  | { state: "saved"; version: number }
  | { state: "same" }
  /** Somebody else saved meanwhile: both fit together, or both changed the same places. */
  | { state: "merged" | "conflict"; version: number; body: string; parts: MergePart[] }
  | { state: "approved" }
  | { state: "long" };

/** Locks the group that a text belongs to, and reads the text then. @throws MissingError */
async function lockText(tx: Tx, occurrenceId: string, actorId: string) {
  const where = { id: occurrenceId };
  const found = await tx.meetingOccurrence.findUnique({
    where,
    select: { meeting: { select: { groupId: true } } },
  });
  const group = found && (await lockGroup(tx, found.meeting.groupId));
  const occurrence =
    group && (await tx.meetingOccurrence.findUnique({ where, select: { startsAt: true, text: true } }));
  if (!group || !occurrence) throw new MissingError();
  const role = await roleIn(tx, group.id, actorId);
  if (!isKeeper({ role })) throw new MissingError();
  return { groupId: group.id, role, text: occurrence.text, day: meetingDay(occurrence) };
}

type Locked = Awaited<ReturnType<typeof lockText>>;
type Next = { body: string; lang: string; state: TextState; audience: TextAudience };

/** Writes a text as its next version, and what its lines say. @returns the version */
async function writeVersion(
  tx: Tx,
  occurrenceId: string,
  { groupId, text, day }: Locked,
  next: Next,
  actorId: string,
): Promise<number> {
  const version = (text?.version ?? 0) + 1;
  const { body, lang, state, audience } = next;
  const data = { ...next, version, updatedById: actorId };
  if (text) await tx.meetingText.update({ where: { occurrenceId }, data });
  else await tx.meetingText.create({ data: { occurrenceId, ...data } });
  await tx.meetingTextVersion.create({ data: { occurrenceId, version, body, state, audience, actorId } });
  if (!text || text.body !== body || text.lang !== lang) {
    const before = text?.body ?? "";
    await syncLines(tx, { occurrenceId, groupId, lang, before, after: body, meetingDay: day });
  }
  return version;
}

/** What was typed beside what was saved since; null when nothing else was. */
async function mergeWith(tx: Tx, { text }: Locked, typed: Typed): Promise<SaveResult | null> {
  if (!text || text.version === typed.version) return null;
  const { occurrenceId, version } = typed;
  const where = { occurrenceId_version: { occurrenceId, version } };
  const base = version > 0 ? await tx.meetingTextVersion.findUnique({ where }) : null;
  // Where only the state changed there is nothing to put together.
  if (base?.body === text.body) return null;
  const merged = mergeTexts(typed.body, base?.body ?? "", text.body);
  if (merged.text === text.body) return { state: "same" };
  const state = merged.isClean ? "merged" : "conflict";
  return { state, version: text.version, body: merged.text, parts: merged.parts };
}

async function saveIn(tx: Tx, typed: Typed, actorId: string): Promise<SaveResult> {
  const locked = await lockText(tx, typed.occurrenceId, actorId);
  const { text } = locked;
  if (text?.state === "approved") return { state: "approved" };
  if (parseLines(typed.body, locked.day).length > MOST_MARKED) return { state: "long" };
  const merged = await mergeWith(tx, locked, typed);
  if (merged) return merged;
  const { body, lang } = typed;
  if (text?.body === body && text.lang === lang) return { state: "same" };
  const next = { state: text?.state ?? "agenda", audience: audienceOf(text) } as const;
  return {
    state: "saved",
    version: await writeVersion(tx, typed.occurrenceId, locked, { body, lang, ...next }, actorId),
  };
}

const audienceOf = (text: { audience: string } | null): TextAudience =>
  text?.audience === "everyone" ? "everyone" : "members";

/**
 * Saves agenda or minutes, unless somebody else saved since the version that was read: then nothing is written, and
 * both texts come back as one.
 * @throws MissingError
 */
export async function saveText({ actor }: Permit<"group.minutes">, typed: Typed): Promise<SaveResult> {
  return withDatabase(() => db.$transaction((tx) => saveIn(tx, typed, actor.id)));
}

/** Writes a change of a text that somebody saw in some version. @throws ConflictError, MissingError */
async function changeSeen(
  actorId: string,
  { occurrenceId, version }: { occurrenceId: string; version: number },
  action: string,
  change: (text: NonNullable<Locked["text"]>, tx: Tx, locked: Locked) => Promise<Partial<Next> | null>,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const locked = await lockText(tx, occurrenceId, actorId);
      const { text } = locked;
      if (!text) throw new MissingError();
      if (text.version !== version) throw new ConflictError(version, text.version);
      const changed = await change(text, tx, locked);
      if (!changed) return false;
      const { body, lang, state } = text;
      const next = { body, lang, state, audience: audienceOf(text), ...changed };
      await writeVersion(tx, occurrenceId, locked, next, actorId);
      await recordLogEntry(tx, { actorId, action, subjectType: "meeting", subjectId: occurrenceId });
      return true;
    }),
  );
}

type Seen = { occurrenceId: string; version: number };

/** Makes minutes of an agenda. @returns false, and changes nothing, when it is none @throws ConflictError, MissingError */
export const beginMinutes = ({ actor }: Permit<"group.minutes">, seen: Seen): Promise<boolean> =>
  changeSeen(actor.id, seen, "minutes.begin", async ({ state }) =>
    state === "agenda" ? { state: "draft" } : null,
  );

/** Approves minutes, for those whom they are for from now on. @throws ConflictError, MissingError */
export const approveText = (
  { actor }: Permit<"group.minutes">,
  { audience, ...seen }: Seen & { audience: TextAudience },
  now: Date,
): Promise<boolean> =>
  changeSeen(actor.id, seen, "minutes.approve", async ({ state }, tx) => {
    if (state !== "draft") return null;
    const data = { approvedById: actor.id, approvedAt: now };
    await tx.meetingText.update({ where: { occurrenceId: seen.occurrenceId }, data });
    return { state: "approved", audience };
  });

/** Makes approved minutes a draft again: only members see them then. @throws ConflictError, MissingError */
export const reopenText = ({ actor }: Permit<"group.coordinate">, seen: Seen): Promise<boolean> =>
  changeSeen(actor.id, seen, "minutes.reopen", async ({ state }, tx, { role }) => {
    if (state !== "approved" || role !== "coordinator") return null;
    const data = { approvedById: null, approvedAt: null };
    await tx.meetingText.update({ where: { occurrenceId: seen.occurrenceId }, data });
    return { state: "draft" };
  });

/** Takes back what a text said in an earlier version. @throws ConflictError, MissingError */
export const restoreVersion = (
  { actor }: Permit<"group.minutes">,
  { to, ...seen }: Seen & { to: number },
): Promise<boolean> =>
  changeSeen(actor.id, seen, "minutes.restore", async ({ state }, tx) => {
    const where = { occurrenceId_version: { occurrenceId: seen.occurrenceId, version: to } };
    const old = state === "approved" ? null : await tx.meetingTextVersion.findUnique({ where });
    return old && { body: old.body };
  });
