import "server-only";
import { slugify } from "@/features/places/utils";
import type { Gathering, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, isDuplicate, MissingError, TooOftenError } from "@/lib/errors";
import { enqueueJob } from "@/lib/jobs/enqueue";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { dropFiles } from "@/lib/photos/files";
import { consume } from "@/lib/rate-limit";
import { addCalendarDays } from "@/lib/wall-clock";
import { CREATE_LIMIT } from "../constants";
import { seatAt } from "../data/gatherings";
import { canEditGathering } from "../permissions";
import type { RegistrationSettings, TextsForm } from "../schema/edit";
import type { GatheringTime } from "../types";
import { daysBetween, daysOf, spanOf, storedTime, timeOf } from "../utils/when";
import { fillPlaces, lockGathering } from "./places";
import { tellJob } from "./tell";

type Tx = Prisma.TransactionClient;
type Edit = Permit<"gathering.edit">;

/** Characters of a slug, and slugs that are pages. */
const LONGEST_SLUG = 80;
const TAKEN_SLUGS = ["new"];
/** Names of one gathering that are tried. */
const MOST_TRIES = 50;

/** "Spring gathering" in 2027 is "spring-gathering-2027". */
function slugOf(title: string, when: GatheringTime, nth: number): string {
  const year = storedTime(when).startsLocal.slice(0, 4);
  const words = slugify(title).slice(0, LONGEST_SLUG).replace(/-+$/, "") || "gathering";
  const dated = words.includes(year) ? words : `${words}-${year}`;
  return nth === 1 && !TAKEN_SLUGS.includes(dated) ? dated : `${dated}-${nth}`;
}

const timeData = (when: GatheringTime) => ({ ...storedTime(when), ...spanOf(when) });

const logged = (tx: Tx, { actor }: { actor: { id: string } }, action: string, subjectId: string) =>
  recordLogEntry(tx, {
    ...{ actorId: actor.id, action: `gathering.${action}` },
    ...{ subjectType: "gathering", subjectId },
  });

type NewGathering = {
  title: string;
  lang: string;
  when: GatheringTime;
  townId: number | null;
  groupId: string | null;
};

async function insert(permit: Permit<"gathering.create">, slug: string, data: NewGathering): Promise<string> {
  const { when, ...rest } = data;
  await db.$transaction(async (tx) => {
    const { id } = await tx.gathering.create({
      data: {
        ...{ slug, uid: `gathering-${crypto.randomUUID()}`, createdById: permit.actor.id },
        ...rest,
        ...timeData(when),
        organizers: { create: { personId: permit.actor.id, addedById: permit.actor.id } },
      },
    });
    await logged(tx, permit, "create", id);
  });
  return slug;
}

/**
 * Begins a gathering as a draft; whoever begins it organizes it.
 * @param data.groupId of a group that she coordinates
 * @returns its slug
 * @throws TooOftenError
 */
export async function createGathering(
  permit: Permit<"gathering.create">,
  data: NewGathering,
): Promise<string> {
  const counted = await consume(CREATE_LIMIT, permit.actor.id);
  if (!counted.ok) throw new TooOftenError(counted.retryAfterSeconds);
  return withDatabase(async () => {
    for (let nth = 1; ; nth += 1) {
      try {
        return await insert(permit, slugOf(data.title, data.when, nth), data);
      } catch (error) {
        if (!isDuplicate(error) || nth === MOST_TRIES) throw error;
      }
    }
  });
}

/**
 * Changes a gathering that is locked for it, with the version going up.
 * @throws MissingError when it is gone or whoever changes it organizes it no longer; ConflictError when it changed
 */
export async function changeGathering<T>(
  { actor, gatheringId, version }: { actor: Edit["actor"]; gatheringId: string; version: number | null },
  change: (
    tx: Tx,
    gathering: Gathering,
  ) => Promise<{ data: Prisma.GatheringUncheckedUpdateInput; result: T }>,
): Promise<T> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const gathering = await lockGathering(tx, gatheringId);
      if (!gathering) throw new MissingError();
      // She may have stopped organizing it since the permit was given.
      const permit = canEditGathering(actor, await seatAt(actor, gathering, tx));
      if ("denied" in permit) throw new MissingError();
      if (version !== null && gathering.version !== version)
        throw new ConflictError(version, gathering.version);
      const { data, result } = await change(tx, gathering);
      await tx.gathering.update({ where: { id: gatheringId }, data: { ...data, version: { increment: 1 } } });
      return result;
    }),
  );
}

type Target = { gatheringId: string; version: number };

/** Changes what it says, in one or two languages. */
export async function editTexts({ actor }: Edit, target: Target, form: TextsForm): Promise<void> {
  const { lang, title, summary, description, altLang, altTitle, altSummary, altDescription } = form;
  const second = altTitle
    ? { altLang, altTitle, altSummary, altDescription }
    : { altLang: null, altTitle: null, altSummary: null, altDescription: null };
  await changeGathering({ actor, ...target }, async () => ({
    data: { lang, title, summary, description, ...second },
    result: undefined,
  }));
}

/** The programme goes along when the first day is another one: its lines keep their times of day. */
async function moveProgramme(tx: Tx, gathering: Gathering, to: GatheringTime): Promise<void> {
  const from = daysOf(timeOf(gathering.startsLocal, gathering.endsLocal));
  const days = from ? daysBetween(from.first, daysOf(to)?.first ?? from.first) : 0;
  if (days === 0) return;
  const moved = (clock: string) => `${addCalendarDays(clock.slice(0, 10), days)}${clock.slice(10)}`;
  for (const line of await tx.gatheringSession.findMany({ where: { gatheringId: gathering.id } })) {
    const endsLocal = line.endsLocal && moved(line.endsLocal);
    const data = { startsLocal: moved(line.startsLocal), endsLocal };
    await tx.gatheringSession.update({ where: { id: line.id }, data });
  }
}

type Where = Pick<Gathering, "placeName" | "address" | "townId" | "lat" | "lng" | "accessNotes">;

/**
 * Changes when and where it is; those who come hear of it, and their calendars follow.
 * @param when null keeps the time: where only a month is known there is nothing to type
 * @returns "past" when it was, and would be again
 */
export async function editTimeAndPlace(
  { actor }: Edit,
  target: Target,
  { when, ...where }: Where & { when: GatheringTime | null },
  now: Date,
): Promise<"done" | "past"> {
  return changeGathering({ actor, ...target }, async (tx, gathering) => {
    const time = when ? timeData(when) : {};
    const next = { ...gathering, ...time, ...where };
    // Those who came then did not say that they come again.
    if (gathering.endsAt <= now && next.endsAt > now) return { data: {}, result: "past" as const };
    const keys = ["startsLocal", "endsLocal", "placeName", "address", "townId"] as const;
    const isMoved = keys.some((key) => next[key] !== gathering[key]);
    const sequence = gathering.sequence + (isMoved ? 1 : 0);
    if (isMoved && gathering.state === "published" && next.endsAt > now) {
      await enqueueJob(tx, tellJob, { gatheringId: gathering.id, sequence, news: "changed" });
    }
    if (when) await moveProgramme(tx, gathering, when);
    return { data: { ...time, ...where, sequence }, result: "done" as const };
  });
}

/** Changes how many can come and what they are asked; new places go to those in line at once. */
export async function editRegistration(
  { actor }: Edit,
  target: Target,
  { capacity, asks, hasRides, isOpen }: RegistrationSettings,
  now: Date,
): Promise<void> {
  await changeGathering({ actor, ...target }, async (tx, gathering) => {
    const data = { capacity, asks, hasRides, isRegistrationOpen: isOpen };
    await fillPlaces(tx, { ...gathering, ...data }, now);
    return { data, result: undefined };
  });
}

/** Writes down what came of it. */
export async function editAfter(
  { actor }: Edit,
  target: Target,
  { notes, resolutions }: { notes: string; resolutions: string },
): Promise<void> {
  await changeGathering({ actor, ...target }, async () => ({
    data: { notes, resolutions },
    result: undefined,
  }));
}

/** Shows a draft to everybody. @returns "already" when it was none */
export async function publishGathering(permit: Edit, gatheringId: string): Promise<"done" | "already"> {
  return changeGathering({ actor: permit.actor, gatheringId, version: null }, async (tx, { state }) => {
    if (state !== "draft") return { data: {}, result: "already" as const };
    await logged(tx, permit, "publish", gatheringId);
    return { data: { state: "published" }, result: "done" as const };
  });
}

/** Calls a gathering off, for good: those who come or wait hear of it, and it leaves their calendars. */
export async function cancelGathering(
  permit: Edit,
  gatheringId: string,
  now: Date,
): Promise<"done" | "already"> {
  return changeGathering({ actor: permit.actor, gatheringId, version: null }, async (tx, gathering) => {
    if (gathering.state !== "published" || gathering.endsAt <= now) {
      return { data: {}, result: "already" as const };
    }
    const sequence = gathering.sequence + 1;
    await enqueueJob(tx, tellJob, { gatheringId, sequence, news: "cancelled" });
    await logged(tx, permit, "cancel", gatheringId);
    return { data: { state: "cancelled", sequence, isRegistrationOpen: false }, result: "done" as const };
  });
}

/** Deletes a draft, with its photos. @returns "already" when it is none any more */
export async function deleteDraft(permit: Edit, gatheringId: string): Promise<"done" | "already"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const gathering = await lockGathering(tx, gatheringId);
      if (gathering?.state !== "draft") return "already";
      const allowed = canEditGathering(permit.actor, await seatAt(permit.actor, gathering, tx));
      if ("denied" in allowed) throw new MissingError();
      const photos = await tx.gatheringPhoto.findMany({
        where: { gatheringId },
        select: { storageKey: true },
      });
      await dropFiles(
        tx,
        photos.map(({ storageKey }) => storageKey),
      );
      await tx.gathering.delete({ where: { id: gatheringId } });
      await logged(tx, permit, "delete_draft", gatheringId);
      return "done";
    }),
  );
}
