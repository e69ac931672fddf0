// What no page can do for the tests in a browser: give the first role, make many people.
import { readFileSync } from "node:fs";
import pg from "pg";
import type { Role } from "@/lib/actor";

async function run(sql: string, values: unknown[]): Promise<void> {
  const url = readFileSync(process.env.E2E_DATABASE_FILE ?? "", "utf8");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** Gives a role to somebody who signed in before. Organizers have yet to promise. */
export async function giveRole(email: string, role: Role): Promise<void> {
  await run(`INSERT INTO role_grant (person_id, role) SELECT id, $2::"Role" FROM person WHERE email = $1`, [
    email,
    role,
  ]);
}

/** Puts a note in Holyoke on the board, by somebody who signed in before. @returns its id */
export async function makePostOf(
  email: string,
  { side, title, lang }: { side: "need" | "offer"; title: string; lang: string },
): Promise<string> {
  const id = crypto.randomUUID();
  await run(
    `INSERT INTO post (id, side, category, lang, title, town_id, area_town, area_county, area_regions, lat, lng, state,
       opened_at, expires_at, author_id, updated_at)
     SELECT $1, $3::"PostSide", 'tools', $5, $4, town.id, town.slug, 'hampden', '{pioneer-valley}', town.lat, town.lng,
       'open', now(), now() + interval '30 days', person.id, now()
     FROM person, town WHERE person.email = $2 AND town.slug = 'holyoke'`,
    [id, email, side, title, lang],
  );
  return id;
}
