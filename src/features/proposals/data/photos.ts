import "server-only";
import { db, withDatabase } from "@/lib/db";
import { keyedHash } from "@/lib/secrets";
import { getEntry, type Reach } from "./entries";
import { getProposal } from "./proposals";

/** How a form that is put aside is known among the drafts. */
export const KEPT_FORM = "entry-form";

const keptSchema = (values: unknown) => values as Record<string, string[]>;

/** What was typed into a form that this browser put aside; null when it is over, or another's. @throws UnavailableError */
export async function getKeptForm(id: string, secret: string): Promise<Record<string, string[]> | null> {
  const row = await withDatabase(() =>
    db.draft.findFirst({
      where: { id, form: KEPT_FORM, secretHash: keyedHash("draft", secret), expiresAt: { gt: new Date() } },
      select: { values: true },
    }),
  );
  return row && keptSchema(row.values);
}

/** Those of some photos that may be named in a form: they wait, or are the entry's. @throws UnavailableError */
export async function listKnownPhotos(
  ids: readonly string[],
  initiativeId: number | null,
): Promise<Set<string>> {
  const owner = [{ initiativeId: null }, ...(initiativeId === null ? [] : [{ initiativeId }])];
  const rows = await withDatabase(() =>
    db.entryPhoto.findMany({ where: { id: { in: [...ids] }, OR: owner }, select: { id: true } }),
  );
  return new Set(rows.map(({ id }) => id));
}

/** A photo of an entry that everybody may see; null when there is none. @throws UnavailableError */
export async function getShownPhotoKey(id: string): Promise<string | null> {
  const row = await withDatabase(() =>
    db.photo.findFirst({
      where: { id, initiative: { listing: "published" } },
      select: { storageKey: true },
    }),
  );
  return row?.storageKey ?? null;
}

/** A photo of an entry, shown or not, with whom it is entrusted to; for the desk. @throws UnavailableError */
export async function getDeskPhoto(id: string): Promise<{ storageKey: string; reach: Reach } | null> {
  const [shown, sent] = await withDatabase(() =>
    Promise.all([
      db.photo.findFirst({ where: { id, initiativeId: { not: null } } }),
      db.entryPhoto.findUnique({ where: { id } }),
    ]),
  );
  const photo = shown ?? sent;
  if (!photo) return null;
  const entry = photo.initiativeId === null ? null : await getEntry({ id: photo.initiativeId });
  if (entry) return { storageKey: photo.storageKey, reach: entry.reach };
  const [named] = await withDatabase(
    () => db.$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "proposal"
      WHERE "changes" @> jsonb_build_object('photos', jsonb_build_array(jsonb_build_object('id', ${id}::text)))
      ORDER BY "created_at" DESC LIMIT 1`,
  );
  const proposal = named ? await getProposal(named.id) : null;
  return proposal && { storageKey: photo.storageKey, reach: proposal.reach };
}
