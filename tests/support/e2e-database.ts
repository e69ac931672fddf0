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
