import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { EncodedPhoto } from "@/lib/photos/encode";
import { dropFiles } from "@/lib/photos/files";
import { newPhotoKey, photoStore } from "@/lib/photos/store";
import { keyedHash, randomToken } from "@/lib/secrets";
import { FORM_KEPT, PHOTO_DAYS, REFUSED_DAYS } from "../constants";
import { KEPT_FORM } from "../data/photos";

const DAY = 86_400_000;

/** Keeps a picture that waits for its suggestion; nobody sees it. @returns its id, which is all that is needed to name it */
export async function keepPhoto({ bytes, width, height }: EncodedPhoto): Promise<string> {
  const storageKey = newPhotoKey();
  await photoStore.put(storageKey, bytes);
  const data = { storageKey, width, height };
  return withDatabase(async () => (await db.entryPhoto.create({ data, select: { id: true } })).id).catch(
    async (error) => {
      await photoStore.remove(storageKey);
      throw error;
    },
  );
}

/** Puts a form aside for a day. @returns its id, and the secret of the browser that may have it back */
export async function keepForm(
  values: Record<string, string[]>,
  locale: string,
  now = new Date(),
): Promise<{ id: string; secret: string }> {
  const secret = randomToken();
  const expiresAt = new Date(now.getTime() + FORM_KEPT * 1000);
  const data = { form: KEPT_FORM, secretHash: keyedHash("draft", secret), values, locale, expiresAt };
  const { id } = await withDatabase(() => db.draft.create({ data, select: { id: true } }));
  return { id, secret };
}

/**
 * Deletes pictures that no suggestion names, or only ones that came to nothing; and those of entries that neither the
 * entry nor anything that is remembered of it has: they were blanked.
 */
export async function sweepEntryPhotos(now: Date): Promise<void> {
  const [sentBefore, decidedBefore] = [PHOTO_DAYS, REFUSED_DAYS].map(
    (days) => new Date(now.getTime() - days * DAY),
  );
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ key: string }[]>`
        DELETE FROM "entry_photo" e
        WHERE NOT EXISTS (SELECT 1 FROM "photo" p WHERE p."id" = e."id")
          AND CASE WHEN e."initiative_id" IS NULL THEN
            e."created_at" < ${sentBefore} AND NOT EXISTS (SELECT 1 FROM "proposal" s
              WHERE s."changes" @> jsonb_build_object('photos', jsonb_build_array(jsonb_build_object('id', e."id"::text)))
                AND (s."state" IN ('open', 'asked') OR s."decided_at" > ${decidedBefore}))
          ELSE NOT EXISTS (SELECT 1 FROM "revision" r
              WHERE r."subject_type" = 'initiative'
                AND (r."after"->'photos' @> jsonb_build_array(jsonb_build_object('id', e."id"::text))
                  OR r."before"->'photos' @> jsonb_build_array(jsonb_build_object('id', e."id"::text))))
          END
        RETURNING e."storage_key" AS "key"`;
      await dropFiles(
        tx,
        rows.map(({ key }) => key),
      );
    }),
  );
}
