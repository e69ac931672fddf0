import "server-only";
import { db, withDatabase } from "@/lib/db";

/** An initiative that somebody posts for. */
export type PostedFor = { id: number; name: string; town: { name: string } };

/** Whether somebody may post in an initiative's name: where people look after its page, only they. @throws UnavailableError */
export async function maySpeakFor(initiativeId: number, personId: string | null): Promise<boolean> {
  const person = { bannedAt: null, deletedAt: null };
  const rows = await withDatabase(() =>
    db.steward.findMany({ where: { initiativeId, person }, select: { personId: true } }),
  );
  return rows.length === 0 || rows.some((row) => row.personId === personId);
}

/**
 * A listed initiative by its slug or its name, whatever its case; null when there is none.
 * @throws UnavailableError when the database does not answer
 */
export async function findInitiative(text: string): Promise<PostedFor | null> {
  if (text === "") return null;
  return withDatabase(() =>
    db.initiative.findFirst({
      where: { listing: "published", OR: [{ slug: text }, { name: { equals: text, mode: "insensitive" } }] },
      orderBy: { id: "asc" },
      select: { id: true, name: true, town: { select: { name: true } } },
    }),
  );
}
