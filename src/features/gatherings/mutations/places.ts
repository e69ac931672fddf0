import "server-only";
import type { Gathering, Prisma, Registration } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { ASKS, NO_ASKING_HOURS, OFFER_HOURS } from "../constants";
import { countPlaces, NOTHING_TOLD } from "../data/registrations";
import type { RegistrationDetails } from "../types";
import { type Reader, readerOf, tell } from "./tell";

type Tx = Prisma.TransactionClient;
const HOUR = 3_600_000;
/** Places handed on in one transaction. */
const MOST_AT_ONCE = 100;
const hoursFrom = (moment: Date, hours: number) => new Date(moment.getTime() + hours * HOUR);

/**
 * Locks a gathering for this transaction: whatever changes who has a place at it comes one after the other. Taken
 * before anything that belongs to it, and after the person whose registration it is.
 */
export async function lockGathering(tx: Tx, id: string): Promise<Gathering | null> {
  await tx.$queryRaw`SELECT 1 FROM gathering WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.gathering.findUnique({ where: { id } });
}

/** Whether somebody may register now. */
export function isOpen({ state, isRegistrationOpen, startsAt }: Gathering, now: Date): boolean {
  return state === "published" && isRegistrationOpen && startsAt > now;
}

/** What was told, as far as it was asked. */
function asked(details: RegistrationDetails, { asks }: Gathering): RegistrationDetails {
  const kept = ASKS.map((ask) => [ask, asks.includes(ask) ? details[ask] : ""]);
  return { ...NOTHING_TOLD, name: details.name, ...Object.fromEntries(kept) };
}

/** Gives up a place or an offer: nothing of what was told is kept, and her rides go. */
export async function release(tx: Tx, { id, gatheringId, personId }: Registration, now: Date): Promise<void> {
  const data = { state: "cancelled" as const, offeredUntil: null, cancelledAt: now, ...NOTHING_TOLD };
  await tx.registration.update({ where: { id }, data });
  if (personId) await tx.ride.deleteMany({ where: { gatheringId, personId } });
}

/** Ends offers that were not answered in time. */
async function endOffers(tx: Tx, gathering: Gathering, now: Date): Promise<void> {
  const late = await tx.registration.findMany({
    where: { gatheringId: gathering.id, state: "offered", offeredUntil: { lte: now } },
    orderBy: { number: "asc" },
  });
  for (const registration of late) {
    await release(tx, registration, now);
    const reader = await readerOf(tx, registration.personId);
    const occasion = registration.offeredUntil?.toISOString() ?? "";
    if (reader) await tell(tx, gathering, reader, { news: "lapsed", registration, occasion });
  }
}

/** Gives a free place to somebody in line: to answer within two days, at once where the beginning is near. */
async function give(tx: Tx, gathering: Gathering, first: Registration, now: Date): Promise<void> {
  const reader = await readerOf(tx, first.personId);
  // Who is gone or banned does not stand in the way of those behind her.
  if (!reader) return release(tx, first, now);
  const isNear = gathering.startsAt < hoursFrom(now, NO_ASKING_HOURS);
  const data = isNear
    ? { state: "registered" as const, offeredUntil: null, remindedAt: now }
    : { state: "offered" as const, offeredUntil: hoursFrom(now, OFFER_HOURS) };
  const registration = await tx.registration.update({ where: { id: first.id }, data });
  const occasion = now.toISOString();
  await tell(tx, gathering, reader, { news: isNear ? "registered" : "offered", registration, occasion });
}

/**
 * Hands on what is free, strictly by the line. The gathering is locked; nothing is given once it began.
 * @returns whether more is to be handed on: so many at once are enough for one transaction
 */
export async function fillPlaces(tx: Tx, gathering: Gathering, now: Date): Promise<boolean> {
  if (gathering.state !== "published" || gathering.startsAt <= now) return false;
  await endOffers(tx, gathering, now);
  const { id: gatheringId, capacity } = gathering;
  for (let given = 0; given < MOST_AT_ONCE; given += 1) {
    const { taken } = await countPlaces(gatheringId, tx);
    if (capacity !== null && taken >= capacity) return false;
    const where = { gatheringId, state: "waiting" as const };
    const first = await tx.registration.findFirst({ where, orderBy: { number: "asc" } });
    if (!first) return false;
    await give(tx, gathering, first, now);
  }
  return true;
}

/** What came of a registration. */
export type Registered =
  | { state: "registered" | "waiting" | "already" | "closed"; slug: string }
  | { state: "missing" };

/** Who registers, with what she tells. */
export type NewRegistration = {
  gatheringId: string;
  personId: string;
  reader: Reader;
  details: RegistrationDetails;
};

/**
 * Registers somebody whose address is confirmed: she gets a place, or one in line behind all who came before. Again
 * only changes what she told.
 */
export async function register(
  tx: Tx,
  { gatheringId, personId, reader, details }: NewRegistration,
  now: Date,
): Promise<Registered> {
  // A registration names its person, and her account may be about to go: the same order as there.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR KEY SHARE`;
  const gathering = await lockGathering(tx, gatheringId);
  if (!gathering || gathering.state === "draft") return { state: "missing" };
  const { slug } = gathering;
  const where = { gatheringId_personId: { gatheringId, personId } };
  const known = await tx.registration.findUnique({ where });
  if (known && known.state !== "cancelled") {
    await tx.registration.update({ where, data: asked(details, gathering) });
    return { state: "already", slug };
  }
  if (!isOpen(gathering, now)) return { state: "closed", slug };
  await fillPlaces(tx, gathering, now);
  const { taken, waiting } = await countPlaces(gatheringId, tx);
  const isFree = waiting === 0 && (gathering.capacity === null || taken < gathering.capacity);
  const state = isFree ? "registered" : "waiting";
  // Who gave a place up before comes as anew: another number, and links of other mails are worth nothing.
  if (known) await tx.registration.delete({ where });
  const registration = await tx.registration.create({
    data: { gatheringId, personId, state, createdAt: now, ...asked(details, gathering) },
  });
  const position = isFree ? undefined : waiting + 1;
  await tell(tx, gathering, reader, {
    ...{ news: state, registration, occasion: "first" },
    ...(position && { position }),
  });
  return { state, slug };
}

/** A registration with its gathering locked; null when it is over or not hers. */
export async function lockRegistration(tx: Tx, which: Prisma.RegistrationWhereInput) {
  const found = await tx.registration.findFirst({ where: which, select: { id: true, gatheringId: true } });
  const gathering = found && (await lockGathering(tx, found.gatheringId));
  const registration = found && (await tx.registration.findUnique({ where: { id: found.id } }));
  if (!gathering || !registration || registration.state === "cancelled" || !registration.personId)
    return null;
  return { gathering, registration };
}

/** Which registration is meant: one's own at a gathering, or the one that a mailed link is for. */
export type Which = { permit: Permit<"registration.use">; gatheringId: string } | { linkedId: string };

const whereOf = (which: Which): Prisma.RegistrationWhereInput =>
  "permit" in which
    ? { gatheringId: which.gatheringId, personId: which.permit.actor.id }
    : { id: which.linkedId };

/** Takes the place that is held. @returns "over" when it is held no longer */
export async function acceptPlace(which: Which, now: Date): Promise<"done" | "over"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await lockRegistration(tx, whereOf(which));
      if (!found) return "over";
      const { gathering, registration } = found;
      if (registration.state === "registered") return "done";
      const isHeld = registration.state === "offered" && (registration.offeredUntil ?? now) > now;
      if (!isHeld || gathering.state !== "published" || gathering.endsAt <= now) {
        await fillPlaces(tx, gathering, now);
        return "over";
      }
      const taken = await tx.registration.update({
        where: { id: registration.id },
        data: { state: "registered", offeredUntil: null, remindedAt: now },
      });
      const reader = await readerOf(tx, registration.personId);
      const note = { news: "registered" as const, registration: taken, occasion: now.toISOString() };
      if (reader) await tell(tx, gathering, reader, note);
      return "done";
    }),
  );
}

/** Gives up a place, an offer or a place in line; what becomes free goes to the next. */
export async function givePlaceUp(which: Which, now: Date): Promise<"done" | "over"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await lockRegistration(tx, whereOf(which));
      if (!found) return "over";
      const { gathering, registration } = found;
      await release(tx, registration, now);
      const reader = await readerOf(tx, registration.personId);
      // What was in nobody's calendar has not to come out of it.
      const note = { news: "given_up" as const, registration, occasion: now.toISOString() };
      if (reader && registration.state === "registered") await tell(tx, gathering, reader, note);
      await fillPlaces(tx, gathering, now);
      return "done";
    }),
  );
}

/** Changes what one told. @returns false when one is not registered */
export async function changeDetails(
  { actor }: Permit<"registration.use">,
  gatheringId: string,
  details: RegistrationDetails,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await lockRegistration(tx, { gatheringId, personId: actor.id });
      if (!found || found.gathering.endsAt <= new Date()) return false;
      const data = asked(details, found.gathering);
      await tx.registration.update({ where: { id: found.registration.id }, data });
      return true;
    }),
  );
}

/** Takes back offers that nobody answered, and hands on what is free. @returns how many gatherings were looked at */
export async function offerDuePlaces(now: Date, signal?: AbortSignal): Promise<number> {
  const due = await withDatabase(() =>
    db.gathering.findMany({
      where: {
        ...{ state: "published", startsAt: { gt: now } },
        registrations: { some: { state: { in: ["waiting", "offered"] } } },
      },
      select: { id: true },
      orderBy: { id: "asc" },
    }),
  );
  for (const { id } of due) {
    for (let isMore = true; isMore && !signal?.aborted; ) {
      isMore = await withDatabase(() =>
        db.$transaction(async (tx) => {
          const gathering = await lockGathering(tx, id);
          return gathering !== null && (await fillPlaces(tx, gathering, now));
        }),
      );
    }
  }
  return due.length;
}
