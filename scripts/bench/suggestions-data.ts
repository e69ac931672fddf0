// A large board for `suggestions.ts`: texts of the gold set, put together anew, all over the state.
import pg from "pg";
import { readGold } from "./matching/gold";

/** One of the list in turn, by a number that stands for a post. */
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Fills a seeded database with live posts, half of them needs; five of each author, one in ten for organizers only. */
export async function fillBoard(url: string, count: number): Promise<void> {
  const gold = readGold();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: towns } = await client.query(
    "SELECT id, slug, lower(county) AS county, lat, lng FROM town ORDER BY md5(slug)",
  );
  const posts = Array.from({ length: count }, (_, at) => {
    const [side, texts] = at % 2 === 0 ? ["need", gold.needs] : ["offer", gold.offers];
    const [one, other] = [pick(texts, (at * 7) % 7919).post, pick(texts, (at * 13) % 7907).post];
    const town = pick(towns, (at * 31) % 1999);
    return {
      ...{ side, category: one.category, lang: one.texts[0]?.lang, mode: one.mode, tags: one.tags },
      title: one.texts[0]?.title.slice(0, 120),
      // Words of another post make no two alike.
      body: `${one.texts[0]?.body} ${other.texts[0]?.title}`,
      ...{ town: town.id, area: town.slug, county: town.county, lat: town.lat, lng: town.lng },
      ...{ reach: one.reachMiles, terms: one.terms, author: Math.floor(at / 5) },
      ...{ audience: at % 10 === 3 ? "organizers" : "everyone", days: at % 60 },
    };
  });
  await client.query(
    `INSERT INTO person (id, email) SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
       'author' || n || '@example.org' FROM generate_series(0, $1) n`,
    [Math.ceil(count / 5)],
  );
  await client.query(
    `INSERT INTO post (id, side, category, lang, title, body, tags, mode, town_id, area_town, area_county, area_regions,
       lat, lng, reach_miles, terms, audience, author_id, state, opened_at, expires_at, updated_at)
     SELECT gen_random_uuid(), side::"PostSide", category::"PostCategory", lang, title, body, tags, mode::"PostMode",
       town, area, county, '{}', lat, lng, reach, terms::"PostTerm"[], audience::"PostAudience",
       ('00000000-0000-7000-9000-' || lpad(to_hex(author), 12, '0'))::uuid, 'open', now() - days * interval '1 day',
       now() + interval '60 days', now()
     FROM jsonb_to_recordset($1::jsonb) AS row (side text, category text, lang text, title text, body text, tags text[],
       mode text, town int, area text, county text, lat float8, lng float8, reach int, terms text[], audience text,
       author int, days int)`,
    [JSON.stringify(posts)],
  );
  await client.query("ANALYZE");
  await client.end();
}
