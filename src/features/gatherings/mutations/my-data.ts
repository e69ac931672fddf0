import "server-only";
import type { DataKeeper } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";
import { NOTHING_TOLD } from "../data/registrations";
import { fillPlaces, lockGathering } from "./places";

const OF_GATHERING = { gathering: { select: { slug: true } } };

/** What somebody organizes, is registered for and told for it, and the rides she offers or needs. */
export const gatheringsKeeper: DataKeeper = {
  name: "gatherings",
  export: ({ id }) =>
    withDatabase(async () => ({
      organized: await db.gatheringOrganizer.findMany({
        where: { personId: id },
        select: { ...OF_GATHERING, addedAt: true },
        orderBy: { addedAt: "asc" },
      }),
      registrations: await db.registration.findMany({
        where: { personId: id },
        select: {
          ...{ ...OF_GATHERING, state: true, createdAt: true, offeredUntil: true, cancelledAt: true },
          ...{ name: true, pronouns: true, food: true, access: true, childCare: true, interpretation: true },
        },
        orderBy: { number: "asc" },
      }),
      rides: await db.ride.findMany({
        where: { personId: id },
        select: {
          ...{ ...OF_GATHERING, side: true, town: { select: { name: true } }, seats: true, text: true },
          createdAt: true,
        },
        orderBy: { createdAt: "asc" },
      }),
    })),
  forget: async (tx, { id }) => {
    const now = new Date();
    const own = await tx.registration.findMany({
      where: { personId: id },
      select: { gatheringId: true },
      orderBy: { gatheringId: "asc" },
    });
    await tx.gatheringOrganizer.deleteMany({ where: { personId: id } });
    await tx.gatheringOrganizer.updateMany({ where: { addedById: id }, data: { addedById: null } });
    await tx.gathering.updateMany({ where: { createdById: id }, data: { createdById: null } });
    await tx.gatheringPhoto.updateMany({ where: { addedById: id }, data: { addedById: null } });
    await tx.ride.deleteMany({ where: { personId: id } });
    for (const { gatheringId } of own) {
      const gathering = await lockGathering(tx, gatheringId);
      if (!gathering) continue;
      // Of what was, the number stays; of what is to come, the place goes on.
      const gone = { ...NOTHING_TOLD, personId: null, clearedAt: now };
      const end = gathering.endsAt > now ? { state: "cancelled" as const, cancelledAt: now } : {};
      await tx.registration.updateMany({ where: { gatheringId, personId: id }, data: { ...gone, ...end } });
      await fillPlaces(tx, gathering, now);
    }
  },
};
