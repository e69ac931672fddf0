import "server-only";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { lockCircle, lockOwnCircle } from "../data/circles";
import { toEvent } from "../utils/events";
import { endIn } from "./closing";
import { tellPeople } from "./tell";

type User = Permit<"circle.use">;

/** Leaves a circle; its dates go out of her calendar. The last one takes it along. @throws MissingError */
export async function leaveCircle({ actor }: User, circleId: string, now: Date): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const circle = await lockCircle(tx, circleId);
      if (!circle?.members.some(({ personId }) => personId === actor.id)) throw new MissingError();
      await tx.circleMember.delete({ where: { circleId_personId: { circleId, personId: actor.id } } });
      // Whom she was going to ask comes no more by her word.
      await tx.circleInvitation.deleteMany({ where: { circleId, createdById: actor.id, usedAt: null } });
      if (circle.members.length === 1) await tx.circle.delete({ where: { id: circleId } });
      const ahead = circle.endedAt ? [] : circle.dates.filter(({ startsAt }) => startsAt > now);
      if (ahead.length === 0) return;
      const events = ahead.map((date) => toEvent(date, true));
      await tellPeople(tx, [actor.id], {
        ...{ circleId, occasion: "left", events, now, key: now.toISOString() },
      });
    }),
  );
}

/**
 * Ends a circle for everybody: whoever began it, or anybody in it once she has left.
 * @throws MissingError
 */
export async function endCircle(permit: User, circleId: string, now: Date): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const circle = await lockOwnCircle(tx, permit, circleId);
      const { createdById, members } = circle;
      const isHers = createdById === permit.actor.id;
      if (!isHers && members.some(({ personId }) => personId === createdById)) throw new MissingError();
      await endIn(tx, circle, now);
    }),
  );
}
