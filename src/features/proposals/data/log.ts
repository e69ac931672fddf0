import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import type { LogEntryDto, LogFilters } from "../types";

/** Milliseconds of a day: "until" means to its end. */
const DAY = 86_400_000;

function matching({
  action,
  subjectType,
  subjectId,
  actorId,
  from,
  until,
}: LogFilters): Prisma.LogEntryWhereInput {
  return {
    ...(action && { action: { startsWith: action } }),
    ...(subjectType && { subjectType }),
    ...(subjectId && { subjectId }),
    ...(actorId && { actorId }),
    ...((from || until) && {
      createdAt: {
        ...(from && { gte: new Date(from) }),
        ...(until && { lt: new Date(Date.parse(until) + DAY) }),
      },
    }),
  };
}

/**
 * The log, newest first: ids and keys only.
 * @param before id that the page begins after; "" for the first
 * @throws UnavailableError
 */
export async function listLog(
  _permit: Permit<"log.read">,
  filters: LogFilters,
  { before, most }: { before: string; most: number },
): Promise<LogEntryDto[]> {
  const rows = await withDatabase(() =>
    db.logEntry.findMany({
      where: { ...matching(filters), ...(before && { id: { lt: BigInt(before) } }) },
      orderBy: { id: "desc" },
      take: most,
    }),
  );
  return rows.map(({ id, createdAt, detail, ...entry }) => ({
    ...entry,
    id: String(id),
    detail: JSON.stringify(detail),
    createdAt: createdAt.toISOString(),
  }));
}

/** Every action that is in the log, by name. */
export async function listLogActions(_permit: Permit<"log.read">): Promise<string[]> {
  const rows = await withDatabase(() =>
    db.logEntry.findMany({ distinct: ["action"], orderBy: { action: "asc" } }),
  );
  return rows.map(({ action }) => action);
}
