// What no page can do for the tests in a browser: give the first role, make many people.
import { readFileSync } from "node:fs";
import pg from "pg";
import { personalArea, townArea } from "@/features/board/utils/area";
import type { TownDto } from "@/features/places/types";
import type { Role } from "@/lib/actor";

/** Asks the database of the site that the tests share. */
export async function run<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const url = readFileSync(process.env.E2E_DATABASE_FILE ?? "", "utf8");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
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

/** A post for a page to show; `group` posts as a group with its name, else it is a person's. */
type NewPost = {
  side: "need" | "offer";
  title: string;
  town: string;
  body?: string;
  lang?: "en" | "es";
  group?: string;
  /** Whose it is, by the address of somebody who signed in before. */
  email?: string;
  /** Makes the post once, however often it is asked for. */
  id?: string;
};

/** Puts a post on the board for a month. @returns its id */
export async function addPost(post: NewPost): Promise<string> {
  const { side, title, town, body = "", lang = "en", group, email, id = crypto.randomUUID() } = post;
  const towns = await run<TownDto>('SELECT *, population_2020 AS "population2020" FROM town');
  const found = towns.find(({ slug }) => slug === town);
  if (!found) throw new Error(`No town ${town}`);
  const area = group ? townArea(found) : personalArea(found, towns);
  await run(
    `INSERT INTO post (id, side, category, title, body, town_id, area_town, area_county, area_regions, lat, lng, terms,
       behalf, behalf_name, state, opened_at, expires_at, updated_at, author_id, lang)
     VALUES ($1, $2::"PostSide", 'tools', $3, $4, $5, $6, $7, $8, $9, $10, '{gift}', $11::"PostBehalf", $12, 'open',
       now(), now() + interval '30 days', now(), (SELECT id FROM person WHERE email = $13), $14)
     ON CONFLICT DO NOTHING`,
    [
      ...[id, side, title, body, found.id, area.town, area.county, area.regions, area.lat, area.lng],
      ...[group ? "group" : "self", group ?? "", email ?? null, lang],
    ],
  );
  return id;
}
