import "server-only";
import type { StoredEntry } from "@/features/proposals/data/entries";
import { changeEntry } from "@/features/proposals/mutations/apply";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Changes } from "@/features/proposals/types";
import type { Prisma } from "@/generated/prisma/client";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { webAddress } from "@/lib/web-address";
import { type Act, SKIP_DAYS } from "../constants";
import { checkSeen, confirmIn, lockShown } from "./confirm";

type Case = { tx: Prisma.TransactionClient; entry: StoredEntry; actorId: string; now: Date };

/** Who did something to an entry, for the log. */
const by = (actorId: string, { id }: StoredEntry) => ({
  ...{ actorId, subjectType: "initiative" as const, subjectId: String(id) },
});

/** A change by an editor who looked, with its revision and its line in the log. */
async function change(
  { tx, entry, actorId, now }: Case,
  changes: Changes,
  isVerified: boolean,
): Promise<void> {
  const { version } = await changeEntry(tx, entry, changes, { actor: { role: "curator" }, isVerified, now });
  const detail = { version: String(version), fields: Object.keys(changes) };
  await recordLogEntry(tx, { ...by(actorId, entry), action: "initiative.edit", detail });
}

/** The address that a website leads to for good. @throws MissingError when that is no longer known of it */
async function newAddress({ tx, entry }: Case): Promise<string> {
  const check = await tx.websiteCheck.findUnique({ where: { initiativeId: entry.id } });
  const isOfToday = check?.state === "moved" && check.url === entry.values.website;
  const address = isOfToday ? webAddress(check.movedTo) : null;
  if (!address) throw new MissingError();
  return address.href;
}

async function changeWebsite(one: Case, website: string | null): Promise<void> {
  await change(one, { website }, false);
  // What was found was about the other address.
  await one.tx.websiteCheck.deleteMany({ where: { initiativeId: one.entry.id } });
}

/** The website is as it should be, whatever the visit found. */
async function seen({ tx, entry, actorId, now }: Case): Promise<void> {
  await tx.websiteCheck.updateMany({ where: { initiativeId: entry.id }, data: { seenAt: now } });
  await recordLogEntry(tx, { ...by(actorId, entry), action: "website.seen" });
}

/** Out of this editor's sight for a while; nobody else's. */
async function skip({ tx, entry, actorId, now }: Case): Promise<void> {
  const until = daysFrom(now, SKIP_DAYS);
  const key = { initiativeId: entry.id, personId: actorId };
  await tx.reviewSkip.upsert({
    where: { initiativeId_personId: key },
    create: { ...key, until },
    update: { until },
  });
}

const STEPS: Record<Act, (one: Case) => Promise<unknown>> = {
  confirm: ({ tx, entry, actorId, now }) => confirmIn(tx, entry, { role: "curator", actorId }, now),
  closed: (one) => change(one, { status: "closed" }, true),
  useNew: async (one) => changeWebsite(one, await newAddress(one)),
  dropAddress: (one) => changeWebsite(one, null),
  seen,
  skip,
};

/** Those that change the entry: only as it was seen. */
const CHANGES: readonly Act[] = ["confirm", "closed", "useNew", "dropAddress"];

/**
 * One step of an editor through the queue.
 * @param seen version of the entry that was looked at
 * @throws MissingError when it is not shown any more, ConflictError when it changed since
 */
export async function tendEntry(
  { actor }: Permit<"directory.curate">,
  { id, seen, act }: { id: number; seen: number; act: Act },
  now: Date,
): Promise<"done" | "forbidden"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const entry = await lockShown(tx, id);
      if (!isEntrusted(actor, entry.reach)) return "forbidden";
      if (CHANGES.includes(act)) checkSeen(entry, seen);
      await STEPS[act]({ tx, entry, actorId: actor.id, now });
      return "done";
    }),
  );
}
