import "server-only";
import { z } from "zod";
import { db, withDatabase } from "@/lib/db";
import type { RevisionDto } from "./types";

const fieldsSchema = z.record(z.string(), z.unknown());

/**
 * What happened to a thing, newest first. Holds private fields: serialize before it leaves the server.
 * @throws UnavailableError when the database does not answer.
 */
export async function listRevisions(subjectType: "initiative", subjectId: number): Promise<RevisionDto[]> {
  const rows = await withDatabase(() =>
    db.revision.findMany({ where: { subjectType, subjectId }, orderBy: { version: "desc" } }),
  );
  return rows.map(({ version, actorRole, reason, before, after, redacted, createdAt }) => ({
    version,
    actorRole,
    reason,
    before: before === null ? null : fieldsSchema.parse(before),
    after: fieldsSchema.parse(after),
    redacted,
    createdAt: createdAt.toISOString(),
  }));
}
