// Posts straight in the database of the test file.
import { personalArea, townArea } from "@/features/board/utils/area";
import { getGazetteer } from "@/features/places/data";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";

type NewPost = Partial<Omit<Prisma.PostUncheckedCreateInput, "townId">> & { town?: string };

const DAY = 86_400_000;

/** Makes a post that is open (unless said otherwise) for a month, with the area that its sort shows. */
export async function makePost({ town = "holyoke", ...data }: NewPost = {}) {
  const gazetteer = await getGazetteer();
  const found = gazetteer.town(town);
  if (!found) throw new Error(`No town ${town}`);
  const isPersonal = !data.behalf || data.behalf === "self" || data.behalf === "person";
  const area = isPersonal ? personalArea(found, gazetteer.towns) : townArea(found);
  return db.post.create({
    data: {
      side: "need",
      category: "tools",
      title: "Walk-in cooler",
      state: "open",
      openedAt: new Date(),
      expiresAt: new Date(Date.now() + 30 * DAY),
      townId: found.id,
      areaTown: area.town,
      areaCounty: area.county,
      areaRegions: area.regions,
      lat: area.lat,
      lng: area.lng,
      ...data,
    },
  });
}
