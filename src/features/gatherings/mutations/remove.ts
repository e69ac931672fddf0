import "server-only";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { isDenied, type Permit } from "@/lib/permit";
import { type RemovalReason, TOLD_REASONS } from "../constants";
import { seatAt } from "../data/gatherings";
import { canSeeRegistrations } from "../permissions";
import { fillPlaces, lockRegistration, release } from "./places";
import { readerOf, tell } from "./tell";

/**
 * Takes somebody off the list, who is told, with the reason where she may know it; what becomes free goes to the next.
 * The log says why, and not whom.
 * @returns "over" when she is not on it any more
 * @throws MissingError when whoever does it organizes the gathering no longer
 */
export async function removeRegistration(
  { actor }: Permit<"gathering.registrations">,
  { gatheringId, id, reason }: { gatheringId: string; id: string; reason: RemovalReason },
  now: Date,
): Promise<"done" | "over"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await lockRegistration(tx, { id, gatheringId });
      if (!found) return "over";
      const { gathering, registration } = found;
      if (isDenied(canSeeRegistrations(actor, await seatAt(actor, gathering, tx)))) throw new MissingError();
      if (gathering.state !== "published" || gathering.endsAt <= now) return "over";
      await release(tx, registration, now);
      const reader = await readerOf(tx, registration.personId);
      const told = TOLD_REASONS.find((one) => one === reason) ?? null;
      const note = { news: "removed" as const, registration, reason: told, occasion: "once" };
      if (reader) await tell(tx, gathering, reader, note);
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "gathering.registration_remove" },
        ...{ subjectType: "gathering" as const, subjectId: gatheringId, detail: { reason } },
      });
      await fillPlaces(tx, gathering, now);
      return "done";
    }),
  );
}
