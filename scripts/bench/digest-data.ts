// Subscribers and new entries for `digest.ts`: many sorts of searches, most of them shared by several people.
import pg from "pg";

const KINDS = ["food-coop", "community-garden", "credit-union", "time-bank", "repair-cafe", "food-land"];
const WORDS = ["garden", "bread", "housing", "tools"];

/** One of the lists in turn, by a number that stands for somebody. */
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function searchesOf(at: number, towns: readonly { slug: string; name: string }[]): string[] {
  const [home, other] = [pick(towns, at * 7), pick(towns, at * 13 + 5)];
  const near = `near=${encodeURIComponent(home.name).replaceAll("%20", "+")}`;
  const sorts = [
    [`${near}&radius=10`],
    [near, `kind=${pick(KINDS, at)}`],
    [`town=${home.slug}`, `town=${other.slug}`],
    [`${near}&radius=50&kind=${pick(KINDS, at)}&way=visit`],
    [`q=${pick(WORDS, at)}`],
    [`region=${pick(["pioneer-valley", "berkshires", "greater-boston"], at)}`],
    [""],
  ];
  return pick(sorts, at);
}

/** Fills a seeded database; the entries are an hour old, the subscribers were looked at a week ago. */
export async function fillDatabase(
  url: string,
  { subscribers, entries }: { subscribers: number; entries: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("UPDATE initiative SET published_at = '2022-01-31'");
  await client.query(
    `INSERT INTO initiative (slug, name, kind_key, town_id, lat, lng, point_quality, source, licence, listed_at,
       published_at, updated_at)
     SELECT 'bench-' || row_number() OVER (), 'Bench ' || row_number() OVER (), kind.key, town.id, town.lat,
       town.lng, 'exact', 'bench', 'none', '2026', now() - interval '1 hour', now()
     FROM (SELECT * FROM town ORDER BY md5(slug) LIMIT $1) town
     JOIN LATERAL (SELECT key FROM kind ORDER BY md5(kind.key || town.slug) LIMIT 1) kind ON TRUE`,
    [entries],
  );
  const { rows: towns } = await client.query("SELECT slug, name FROM town ORDER BY id");
  const people = Array.from({ length: subscribers }, (_, at) => ({
    email: `reader${at}@example.org`,
    locale: at % 3 === 0 ? "es" : "en",
    searches: searchesOf(at, towns),
  }));
  await client.query(
    `WITH people AS (
       SELECT gen_random_uuid() AS id, * FROM json_to_recordset($1) AS row (email text, locale text, searches json)
     ), added AS (
       INSERT INTO subscriber (id, email, locale, confirmed_at, checked_until)
       SELECT id, email, locale, now() - interval '30 days', now() - interval '7 days' FROM people
     )
     INSERT INTO subscription (id, subscriber_id, topic, filters)
     SELECT gen_random_uuid(), id, 'initiatives', filters
     FROM people, json_array_elements_text(searches) AS filters`,
    [JSON.stringify(people)],
  );
  await client.query("ANALYZE");
  await client.end();
}
