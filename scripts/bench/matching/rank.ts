// What is compared: our matching, with and without its parts, and two plain ways.
import pg from "pg";
import { suggestEverything } from "../../../src/features/introductions/matching/everything";
import { Matcher, readPost } from "../../../src/features/introductions/matching/matcher";
import type { Without } from "../../../src/features/introductions/matching/types";
import { milesBetween } from "../../../src/features/places/utils";
import { type Gold, TODAY } from "./gold";
import type { Lists } from "./metrics";

const MOST = 10;

/** Our matching as the job runs it: all needs one after the other. */
export function rankByMatching(gold: Gold, without: readonly Without[] = []): Lists {
  const all = [...gold.needs, ...gold.offers].map(({ post }) =>
    readPost(post, { isPlain: without.includes("synonyms") }),
  );
  const found = suggestEverything(new Matcher(all), null, {
    now: TODAY,
    for: "organizer",
    canSee: () => true,
    isApart: () => false,
    isPlaceApart: () => false,
    mostPosts: MOST,
    mostPlaces: 0,
    without: new Set(without),
  });
  const lists = new Map<string, string[]>();
  for (const { read, matches } of found) {
    if (read.post.side === "need")
      lists.set(
        read.post.id,
        matches.posts.map(({ id }) => id),
      );
  }
  return lists;
}

/** The same category, the nearest first: what filters and order of a board give. */
export function rankByCategory({ needs, offers }: Gold): Lists {
  return new Map(
    needs.map(({ post: need }) => [
      need.id,
      offers
        .filter(({ post }) => post.category === need.category)
        .map(({ post }) => ({ id: post.id, miles: milesBetween(need, post) }))
        .toSorted((a, b) => a.miles - b.miles || (a.id < b.id ? -1 : 1))
        .slice(0, MOST)
        .map(({ id }) => id),
    ]),
  );
}

const SIMPLE = ["simple_folded"];
const STEMMED = ["english_folded", "spanish_folded"];

/** Full-text search of Postgres without accents; `stemmed`: words brought to their stems in English and in Spanish. */
export async function rankByFullText(url: string, gold: Gold, stemmed: boolean): Promise<Lists> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("CREATE EXTENSION IF NOT EXISTS unaccent");
    for (const language of ["simple", "english", "spanish"]) {
      const stemmer = language === "simple" ? "simple" : `${language}_stem`;
      await client.query(`CREATE TEXT SEARCH CONFIGURATION pg_temp.${language}_folded (COPY = ${language})`);
      await client.query(
        `ALTER TEXT SEARCH CONFIGURATION pg_temp.${language}_folded
         ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart WITH unaccent, ${stemmer}`,
      );
    }
    const configs = (stemmed ? STEMMED : SIMPLE).map((name) => `'pg_temp.${name}'::regconfig`);
    const vector = configs
      .map(
        (config) =>
          `setweight(to_tsvector(${config}, title || ' ' || tags), 'A') || to_tsvector(${config}, body)`,
      )
      .join(" || ");
    const query = configs
      .map((config) => `replace(plainto_tsquery(${config}, $1)::text, '&', '|')::tsquery`)
      .join(" || ");
    await client.query("CREATE TEMP TABLE offer (id text, title text, body text, tags text, words tsvector)");
    for (const { post } of gold.offers) {
      const [text] = post.texts;
      await client.query(
        `INSERT INTO offer SELECT id, title, body, tags, ${vector}
         FROM (VALUES ($1::text, $2::text, $3::text, $4::text)) AS new (id, title, body, tags)`,
        [post.id, text?.title, text?.body, post.tags.join(" ")],
      );
    }
    const lists = new Map<string, string[]>();
    for (const { post } of gold.needs) {
      const [text] = post.texts;
      const { rows } = await client.query(
        `SELECT id FROM offer, (SELECT ${query} AS query) asked WHERE words @@ query
         ORDER BY ts_rank(words, query, 1) DESC, id LIMIT ${MOST}`,
        [`${text?.title} ${text?.body} ${post.tags.join(" ")}`],
      );
      lists.set(
        post.id,
        rows.map(({ id }) => id),
      );
    }
    return lists;
  } finally {
    await client.end();
  }
}
