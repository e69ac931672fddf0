import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ActorRole } from "./types";

/** A change to be remembered. */
type NewRevision = {
  subjectType: "initiative";
  subjectId: number;
  /** The version that the change makes. */
  version: number;
  actorRole: ActorRole;
  reason: string | null;
  /** The changed fields as they were; null for a thing that is new. */
  before: Prisma.InputJsonObject | null;
  after: Prisma.InputJsonObject;
};

/** Writes a revision into the transaction of the change. Revisions are never deleted, and changed only by blanking. */
export async function recordRevision(tx: Prisma.TransactionClient, revision: NewRevision): Promise<void> {
  const { before, ...rest } = revision;
  await tx.revision.create({ data: { ...rest, ...(before !== null && { before }) } });
}

/** The same for several changes at once. */
export async function recordRevisions(
  tx: Prisma.TransactionClient,
  revisions: readonly NewRevision[],
): Promise<void> {
  await tx.revision.createMany({
    data: revisions.map(({ before, ...rest }) => ({ ...rest, ...(before !== null && { before }) })),
  });
}

/**
 * Blanks fields in what is remembered of a thing: that they changed, when and by whom stays. A rule of the database
 * lets nothing else be done to a revision.
 * @param fields names of fields; "reason" blanks what was said about the changes
 * @param versions only these; all without
 * @returns how many revisions were blanked
 */
export async function redactRevisions(
  tx: Prisma.TransactionClient,
  { subjectType, subjectId }: { subjectType: "initiative"; subjectId: number },
  fields: readonly string[],
  versions: readonly number[] | null = null,
): Promise<number> {
  const names = [...fields];
  return tx.$executeRaw`
    WITH "wanted" AS (
      SELECT r."id", r."redacted" || array_agg(f."name") AS "redacted"
      FROM "revision" r, unnest(${names}::text[]) AS f("name")
      WHERE r."subject_type" = ${subjectType} AND r."subject_id" = ${subjectId}
        AND (${versions === null} OR r."version" = ANY(${[...(versions ?? [])]}::int[]))
        AND NOT f."name" = ANY(r."redacted")
        AND (jsonb_exists(r."after", f."name") OR COALESCE(jsonb_exists(r."before", f."name"), false)
          OR (f."name" = 'reason' AND r."reason" IS NOT NULL))
      GROUP BY r."id", r."redacted")
    UPDATE "revision" r SET
      "redacted" = w."redacted",
      "before" = blank_fields(r."before", w."redacted"),
      "after" = blank_fields(r."after", w."redacted"),
      "reason" = CASE WHEN 'reason' = ANY(w."redacted") THEN NULL ELSE r."reason" END
    FROM "wanted" w WHERE r."id" = w."id"`;
}
