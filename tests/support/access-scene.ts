// Who tries, and on whom: each role, and a victim with something of everything.
import { db } from "@/lib/db";
import { keyedHash, randomToken } from "@/lib/secrets";
import { makePerson, makeSession, type NewRole } from "./people";

/** A region that the victim's things are not in. */
const ELSEWHERE = "cape-islands";

const ROLES_OF = {
  member: [],
  curator: [{ role: "curator" }],
  organizer: [{ role: "organizer" }],
  unpromised: [{ role: "organizer", hasPromised: false }],
  elsewhere: [{ role: "organizer", regions: [ELSEWHERE] }],
  admin: [{ role: "admin" }],
  banned: [{ role: "admin" }],
} satisfies Record<string, NewRole[]>;

/**
 * Everybody who may try. `unpromised` and `elsewhere` are organizers: one before the promise, one of another
 * region; `banned` was an admin until a moment ago.
 */
export const WHO = [
  "visitor",
  "member",
  "curator",
  "organizer",
  "unpromised",
  "elsewhere",
  "admin",
  "banned",
] as const;
export type Who = (typeof WHO)[number];

/** What the victim wrote, which nobody may get to see who is not meant to. */
export const TELLTALE = "telltale";

/** The person who is tried on, and what belongs to her. */
export type Victim = { id: string; email: string; sessionId: string };

/** A new victim: signed in, with a role, a profile that she shows nobody, and a change of address under way. */
export async function makeVictim(): Promise<Victim> {
  const text = `${TELLTALE} ${randomToken().slice(0, 6)}`;
  const email = `${text.replace(" ", "-").toLowerCase()}@example.org`;
  const person = await makePerson(
    { email, name: text, nameAudience: "nobody", bio: text, pronouns: text, skills: [text] },
    [{ role: "curator" }],
  );
  const expiresAt = new Date(Date.now() + 3_600_000);
  const tokenHash = keyedHash("session", randomToken());
  const session = await db.session.create({ data: { tokenHash, personId: person.id, expiresAt } });
  await db.emailChange.create({ data: { personId: person.id, newEmail: `new-${email}`, expiresAt } });
  return { id: person.id, email, sessionId: session.id };
}

/** Everything that is stored of the victim, to be compared. */
export async function snapshot({ id }: Victim): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'person_id' ORDER BY 1`;
  const rows = await Promise.all(
    [{ name: "person", column: "id" }, ...tables.map(({ name }) => ({ name, column: "person_id" }))].map(
      ({ name, column }) =>
        db.$queryRawUnsafe(
          `SELECT to_jsonb(t)::text AS row FROM "${name}" t WHERE "${column}" = $1::uuid ORDER BY 1`,
          id,
        ),
    ),
  );
  return JSON.stringify(rows);
}

/** Somebody of this role, signed in. @returns the session's token; null for a visitor */
export async function signInAs(who: Who): Promise<string | null> {
  if (who === "visitor") return null;
  const bannedAt = who === "banned" ? new Date() : null;
  return makeSession((await makePerson({ bannedAt }, ROLES_OF[who])).id);
}
