// A site with its worker and a directory of its own, for tests in a browser that change what everybody sees.
import { test as base } from "@playwright/test";
import pg from "pg";
import PgBoss from "pg-boss";
import type { Role } from "@/lib/actor";
import { freePort } from "../../scripts/support/ports.mjs";
import { TYPESCRIPT } from "../../scripts/support/processes.mjs";
import { createDatabase, dropDatabase, openTestDatabase } from "../../scripts/support/test-database.mjs";
import { type Command, runCommand } from "./command";

const SECRET = "for tests only, thirty-two characters and more";

class E2eSite {
  constructor(
    readonly url: string,
    readonly databaseUrl: string,
    /** What it has printed so far: its log. */
    readonly output: () => string,
  ) {}

  private async query(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return await client.query(sql, values);
    } finally {
      await client.end();
    }
  }

  /** The seeded directory is as new as its database: from now on it has been there for years. */
  async age(): Promise<void> {
    await this.query("UPDATE initiative SET published_at = '2022-01-31'");
  }

  /** Lists something new in a town, by its slug. */
  async publish(town: string, { name, slug, kind }: { name: string; slug: string; kind: string }) {
    await this.query(
      `INSERT INTO initiative (slug, name, kind_key, town_id, lat, lng, point_quality, source, licence, listed_at,
         updated_at)
       SELECT $1, $2, $3, id, lat, lng, 'exact', 'test', 'test', '2019', now() FROM town WHERE slug = $4`,
      [slug, name, kind, town],
    );
  }

  /** Gives a role, also to somebody who was never here, as the command `admin` does (`admin.test.ts` runs that). */
  async appoint(email: string, role: Role): Promise<void> {
    await this.query("INSERT INTO person (id, email) VALUES (gen_random_uuid(), $1) ON CONFLICT DO NOTHING", [
      email,
    ]);
    await this.query(
      `INSERT INTO role_grant (person_id, role) SELECT id, $2::"Role" FROM person WHERE email = $1`,
      [email, role],
    );
  }

  /** Makes somebody who signed in an organizer of the whole state who has promised, with a name. */
  async makeOrganizer(email: string, name: string): Promise<void> {
    await this.query("UPDATE person SET name = $2 WHERE email = $1", [email, name]);
    await this.query(
      `INSERT INTO role_grant (person_id, role, promised_at)
       SELECT id, 'organizer', now() FROM person WHERE email = $1`,
      [email],
    );
  }

  /** Lets somebody who signed in look after the page of an entry. */
  async makeSteward(email: string, slug: string): Promise<void> {
    await this.query(
      `INSERT INTO steward (initiative_id, person_id, proof)
       SELECT initiative.id, person.id, 'command' FROM initiative, person WHERE slug = $2 AND person.email = $1`,
      [email, slug],
    );
  }

  /** Lets somebody who signed in be in a group, with a name that she shows as new members do. */
  async joinGroup(email: string, { slug, role, name }: { slug: string; role: string; name: string }) {
    await this.query("UPDATE person SET name = $2 WHERE email = $1", [email, name]);
    await this.query(
      `INSERT INTO group_member (group_id, person_id, role, way_in, joined_at)
       SELECT working_group.id, person.id, $3::"GroupRole", 'open', now() - interval '2 days'
       FROM working_group, person WHERE slug = $2 AND email = $1`,
      [email, slug, role],
    );
  }

  /** Lets an hour pass since anything was written in groups. */
  async letAnHourPass(): Promise<void> {
    await this.query("UPDATE thread_message SET created_at = created_at - interval '1 hour'");
  }

  /** Lets the three dates of every circle be over. */
  async letDatesPass(): Promise<void> {
    await this.query("UPDATE circle_date SET starts_at = starts_at - interval '30 days'");
  }

  /** What two visits to a website would find: that it moved, or that nothing is there. */
  async findWebsite(slug: string, url: string, movedTo: string | null): Promise<void> {
    await this.query("UPDATE initiative SET website = $2 WHERE slug = $1", [slug, url]);
    await this.query(
      `INSERT INTO website_check (initiative_id, url, state, moved_to, failures, checked_at)
       SELECT id, website, CASE WHEN $2::text IS NULL THEN 'dead' ELSE 'moved' END::"WebsiteState", $2, 2, now()
       FROM initiative WHERE slug = $1`,
      [slug, movedTo],
    );
  }

  /** Posts something for somebody who signed in, in Holyoke, some days ago. */
  async post(
    email: string,
    {
      side,
      title,
      body,
      lang,
      days,
    }: { side: string; title: string; body: string; lang: string; days: number },
  ): Promise<void> {
    await this.query(
      `INSERT INTO post (id, side, category, lang, title, body, town_id, area_town, area_county, area_regions, lat, lng,
         state, author_id, created_at, opened_at, expires_at, updated_at)
       SELECT gen_random_uuid(), $2::"PostSide", 'tools', $3, $4, $5, town.id, town.slug, 'hampden',
         '{pioneer-valley}', town.lat, town.lng, 'open', person.id, now(), now() - $6 * interval '1 day',
         now() + interval '30 days', now()
       FROM town, person WHERE town.slug = 'holyoke' AND person.email = $1`,
      [email, side, lang, title, body, days],
    );
  }

  /** What matching would find: everything of the other side for each post. */
  async suggest(): Promise<void> {
    await this.query(
      `INSERT INTO suggestion (post_id, candidate_key, candidate_id, rank, score, signals, version)
       SELECT post.id, 'post:' || other.id, other.id, row_number() OVER (PARTITION BY post.id ORDER BY other.opened_at),
         0.8, '[{"name":"category","value":1},{"name":"near","value":0.9,"miles":2}]', 1
       FROM post JOIN post other ON other.side <> post.side ON CONFLICT DO NOTHING`,
    );
  }

  /** Lets the ten minutes for undo pass. */
  async letUndoPass(): Promise<void> {
    await this.query("UPDATE introduction SET send_at = now() - interval '1 minute' WHERE state = 'sending'");
  }

  /** Lets the closing day of every round come. */
  async letRoundsEnd(): Promise<void> {
    await this.query("UPDATE introduction_round SET closes_on = current_date - 2");
  }

  /** Lets a week pass since both agreed. */
  async letAWeekPass(): Promise<void> {
    await this.query(
      "UPDATE introduction SET agreed_at = agreed_at - interval '8 days' WHERE state = 'agreed'",
    );
  }

  /** Lets somebody who signed in coordinate a group. */
  async coordinate(email: string, slug: string): Promise<void> {
    await this.query(
      `INSERT INTO group_member (group_id, person_id, role, way_in)
       SELECT g.id, person.id, 'coordinator', 'open' FROM working_group g, person WHERE slug = $2 AND email = $1`,
      [email, slug],
    );
  }

  /** Asks the worker to do a job now. */
  async ask(job: string): Promise<void> {
    const executeSql = (sql: string, values: unknown[]) => this.query(sql, values);
    const id = await new PgBoss({ db: { executeSql } }).send(job, {});
    if (id === null) throw new Error(`There is no job ${job}`);
  }

  /** The same by the command that people have. It takes seconds. */
  async runJob(job: string): Promise<void> {
    const env = { DATABASE_URL: this.databaseUrl, AUTH_SECRET: SECRET };
    const command = runCommand([...TYPESCRIPT, "scripts/job.ts", job], env);
    if ((await command.exit) !== 0) throw new Error(command.output());
  }
}

async function launch(databaseUrl: string): Promise<{ site: E2eSite; command: Command }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const command = runCommand(["scripts/start.mjs"], {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: SECRET,
    PORT: String(port),
    APP_URL: url,
    FORM_MIN_SECONDS: "0",
    VISITOR_LIMIT_FACTOR: "100",
    LOG_LEVEL: "info",
  });
  await command.says(url);
  const site = new E2eSite(url, databaseUrl, command.output);
  await site.age();
  return { site, command };
}

/** A test whose pages are those of a site of its own. */
export const test = base.extend<object, { site: E2eSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
    async ({}, use) => {
      const seeded = await openTestDatabase();
      const databaseUrl = await createDatabase(seeded.url, `e2e_${process.pid}_own`);
      const { site, command } = await launch(databaseUrl);
      await use(site);
      command.child.kill("SIGTERM");
      await command.exit;
      await dropDatabase(databaseUrl);
      await seeded.close();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});
