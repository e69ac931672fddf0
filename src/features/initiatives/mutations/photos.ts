import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { PhotoParts } from "./parts";

type Tx = Prisma.TransactionClient;
type Photos = PhotoParts["photos"];

/** The photos of an entry as a field of it. */
export const toPhotoParts = (rows: readonly { id: string; alt: string; altLang: string }[]): Photos =>
  rows.map(({ id, alt, altLang }) => ({ id, alt, lang: altLang }));

/**
 * Those whose file is there, and that no other entry has: what was blanked does not come back. Nobody else takes them
 * until the transaction ends.
 * @param initiativeId null for an entry that is new
 */
export async function usablePhotos(tx: Tx, initiativeId: number | null, photos: Photos): Promise<Photos> {
  if (photos.length === 0) return [];
  const ids = [...new Set(photos.map(({ id }) => id))];
  const sent = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "entry_photo" WHERE "id" = ANY(${ids}::uuid[])
      AND ("initiative_id" IS NULL OR "initiative_id" = ${initiativeId}) ORDER BY "id" FOR UPDATE`;
  const shown = await tx.photo.findMany({ where: { id: { in: ids }, initiativeId: { not: null } } });
  const own = shown.filter((photo) => photo.initiativeId === initiativeId).map(({ id }) => id);
  const others = new Set(shown.filter((photo) => photo.initiativeId !== initiativeId).map(({ id }) => id));
  const known = new Set([...sent.map(({ id }) => id), ...own]);
  return ids.flatMap((id) => {
    const photo = photos.find((one) => one.id === id);
    return photo && known.has(id) && !others.has(id) ? [photo] : [];
  });
}

/** Puts these photos in the place of those that are shown, whose files stay: an older version may come back. */
export async function writePhotos(tx: Tx, initiativeId: number, photos: Photos): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "entry_photo" ("id", "initiative_id", "storage_key", "width", "height")
    SELECT "id", "initiative_id", "storage_key", "width", "height" FROM "photo" WHERE "initiative_id" = ${initiativeId}
    ON CONFLICT ("id") DO UPDATE SET "initiative_id" = EXCLUDED."initiative_id"`;
  await tx.photo.deleteMany({ where: { initiativeId } });
  const ids = photos.map(({ id }) => id);
  const files = await tx.entryPhoto.findMany({ where: { id: { in: ids } } });
  const data = photos.flatMap(({ id, alt, lang }, sort) => {
    const file = files.find((one) => one.id === id);
    if (!file) return [];
    const { storageKey, width, height } = file;
    return [{ id, initiativeId, storageKey, width, height, alt, altLang: lang, sort }];
  });
  await tx.photo.createMany({ data });
  await tx.entryPhoto.updateMany({ where: { id: { in: ids } }, data: { initiativeId } });
}
