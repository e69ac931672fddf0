import "server-only";
import { listBlockedBothWays } from "@/features/people/data/avoidances";
import { negotiateLocale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { TooOftenError } from "@/lib/errors";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { consume } from "@/lib/rate-limit";
import { MOST_RIDES, RIDE_ASKS_A_DAY, RIDE_ASKS_OF_ONE } from "../constants";
import { hasPlace } from "../data/registrations";
import { rideMail } from "../emails/ride";
import type { RideSide } from "../types";
import { lockGathering } from "./places";
import { readerOf } from "./tell";

type Rides = Permit<"gathering.rides">;

/** A ride as it is offered or asked for. */
export type NewRide = { side: RideSide; townId: number; seats: number; text: string };

/** Offers a ride, or says that one is needed. @returns "full" when she has as many as she may, "over" when she comes no longer */
export async function addRide(
  { actor }: Rides,
  gatheringId: string,
  ride: NewRide,
  now: Date,
): Promise<"done" | "full" | "over"> {
  const personId = actor.id;
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR KEY SHARE`;
      const gathering = await lockGathering(tx, gatheringId);
      const isOn = gathering?.state === "published" && gathering.hasRides && gathering.endsAt > now;
      if (!isOn || !(await hasPlace(personId, gatheringId, tx))) return "over";
      if ((await tx.ride.count({ where: { gatheringId, personId } })) >= MOST_RIDES) return "full";
      await tx.ride.create({ data: { gatheringId, personId, ...ride } });
      return "done";
    }),
  );
}

/** Takes back a ride of one's own. @returns whether there was one */
export async function removeRide({ actor }: Rides, gatheringId: string, id: string): Promise<boolean> {
  const where = { id, gatheringId, personId: actor.id };
  return (await withDatabase(() => db.ride.deleteMany({ where }))).count > 0;
}

/**
 * Passes a few lines on to whoever offers or needs a ride; replies go to who wrote them. Between people of whom one
 * blocked the other nothing is passed on, and it looks the same.
 * @returns false when the ride is gone
 * @throws TooOftenError
 */
export async function askAboutRide(
  { actor }: Rides,
  { gatheringId, rideId, name, text }: { gatheringId: string; rideId: string; name: string; text: string },
): Promise<boolean> {
  const ride = await withDatabase(() =>
    db.ride.findFirst({
      where: { id: rideId, gatheringId, personId: { not: actor.id } },
      include: { town: true, gathering: true },
    }),
  );
  if (!ride) return false;
  for (const [limit, key] of [
    [RIDE_ASKS_OF_ONE, `${actor.id} ${rideId}`],
    [RIDE_ASKS_A_DAY, actor.id],
  ] as const) {
    const counted = await consume(limit, key);
    if (!counted.ok) throw new TooOftenError(counted.retryAfterSeconds);
  }
  const isBlocked = (await listBlockedBothWays(actor.id)).has(ride.personId);
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const reader = isBlocked ? null : await readerOf(tx, ride.personId);
      if (!reader || !(await hasPlace(ride.personId, gatheringId, tx))) return;
      await enqueueMail(tx, rideMail, {
        ...{ key: `ride ${rideId} ${crypto.randomUUID()}`, to: reader.email, replyTo: actor.email },
        locale: negotiateLocale({ param: reader.locale }),
        props: { title: ride.gathering.title, town: ride.town.name, name, email: actor.email, text },
      });
    }),
  );
  return true;
}
