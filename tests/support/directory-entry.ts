import { getTown } from "@/features/places/loaders";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";

let made = 0;

/**
 * Adds an entry to the directory, in a town by its slug.
 * @returns its id
 */
export async function addEntry(
  town: string,
  data: Partial<Prisma.InitiativeUncheckedCreateInput> = {},
): Promise<number> {
  const { id: townId = 0, lat, lng } = (await getTown(town)) ?? {};
  made++;
  const { id } = await db.initiative.create({
    data: {
      slug: `new-entry-${made}`,
      name: `New entry ${made}`,
      kindKey: "community-garden",
      townId,
      lat,
      lng,
      pointQuality: "exact",
      source: "test",
      licence: "test",
      listedAt: "2026-09",
      ...data,
    },
  });
  return id;
}
