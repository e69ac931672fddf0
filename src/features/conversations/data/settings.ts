import "server-only";
import { listAvoided } from "@/features/people/data/avoidances";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";

/** What somebody may share by the buttons, and whether her mail says what is written to her. */
export async function getSettings({ actor }: Permit<"conversation.use">) {
  return withDatabase(() =>
    db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { phone: true, mailShowsContent: true } }),
  );
}

/** Whom somebody stays away from, each with whether they ever wrote to her: else she knows no name. */
export async function listAvoidedBy({ actor }: Permit<"conversation.use">) {
  const rows = await listAvoided(actor.id);
  const wrote = await withDatabase(() =>
    db.message.findMany({
      where: {
        senderId: { in: rows.map(({ avoidedId }) => avoidedId) },
        isWithheld: false,
        conversation: { seats: { some: { personId: actor.id } } },
      },
      distinct: ["senderId"],
      select: { senderId: true },
    }),
  );
  const known = new Set(wrote.map(({ senderId }) => senderId));
  return rows.map((row) => ({ ...row, hasWritten: known.has(row.avoidedId) }));
}

/** How far somebody stays away from somebody else; null when she does not. */
export async function getAvoidance(personId: string, avoidedId: string) {
  const where = { personId_avoidedId: { personId, avoidedId } };
  return withDatabase(async () => (await db.avoidance.findUnique({ where }))?.scope ?? null);
}

/** Ids of those whom somebody blocked. */
export async function listBlockedBy(personId: string): Promise<ReadonlySet<string>> {
  const rows = await withDatabase(() =>
    db.avoidance.findMany({ where: { personId, scope: "everything" }, select: { avoidedId: true } }),
  );
  return new Set(rows.map(({ avoidedId }) => avoidedId));
}
