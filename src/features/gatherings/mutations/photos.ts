import "server-only";
import type { Permit } from "@/lib/permit";
import type { EncodedPhoto } from "@/lib/photos/encode";
import { dropFiles } from "@/lib/photos/files";
import { newPhotoKey, photoStore } from "@/lib/photos/store";
import { MOST_PHOTOS } from "../constants";
import { getGathering } from "../data/gatherings";
import { changeGathering } from "./gatherings";

type Edit = Permit<"gathering.edit">;

/** Keeps a photo of a gathering. @returns false, and keeps nothing, when it has as many as it may, or is gone */
export async function addPhoto(
  { actor }: Edit,
  slug: string,
  { bytes, width, height }: EncodedPhoto,
  alt: string,
): Promise<boolean> {
  const gatheringId = (await getGathering({ slug }))?.id;
  if (!gatheringId) return false;
  const storageKey = newPhotoKey();
  await photoStore.put(storageKey, bytes);
  const isKept = await changeGathering({ actor, gatheringId, version: null }, async (tx) => {
    const photos = await tx.gatheringPhoto.aggregate({
      where: { gatheringId },
      _count: true,
      _max: { position: true },
    });
    if (photos._count >= MOST_PHOTOS) return { data: {}, result: false };
    const position = (photos._max.position ?? 0) + 1;
    const data = { gatheringId, storageKey, width, height, alt, position, addedById: actor.id };
    await tx.gatheringPhoto.create({ data });
    return { data: {}, result: true };
  }).catch(async (error) => {
    await photoStore.remove(storageKey);
    throw error;
  });
  if (!isKept) await photoStore.remove(storageKey);
  return isKept;
}

/** Removes a photo of a gathering; one of another stays. */
export async function removePhoto({ actor }: Edit, gatheringId: string, id: string): Promise<void> {
  await changeGathering({ actor, gatheringId, version: null }, async (tx) => {
    const photo = await tx.gatheringPhoto.findFirst({ where: { id, gatheringId } });
    if (photo) {
      await dropFiles(tx, [photo.storageKey]);
      await tx.gatheringPhoto.delete({ where: { id } });
    }
    return { data: {}, result: undefined };
  });
}
