// Posts for `board.ts`: of persons, initiatives and groups, everywhere in the state.
import pg from "pg";
import { CATEGORIES, MODES, TERMS } from "../../src/features/board/constants";
import { personalArea, townArea } from "../../src/features/board/utils/area";
import type { TownDto } from "../../src/features/places/types";

const THINGS = ["walk-in cooler", "cargo bike", "deer fence", "meeting room", "sewing machine", "seedlings"];
const WANTS = ["for a new co-op", "for a week in spring", "in good order", "for twelve families", "to share"];
const BATCH = 1000;

/** One of the lists in turn, by a number that stands for a post. */
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function rowOf(at: number, towns: readonly TownDto[]) {
  const town = pick(towns, at * 37 + 11);
  const isPersonal = at % 3 > 0;
  const area = isPersonal ? personalArea(town, towns) : townArea(town);
  return {
    id: `0193${String(at).padStart(4, "0").slice(-4)}-0000-7000-8000-${String(at).padStart(12, "0")}`,
    side: at % 2 ? "need" : "offer",
    category: pick(CATEGORIES, at * 5 + 3),
    title: `${pick(THINGS, at * 3)} ${pick(WANTS, at * 7)} ${at}`,
    body: `We look after it, fetch it and bring it back. ${pick(THINGS, at * 11)}, ${pick(WANTS, at)}. `.repeat(
      2,
    ),
    mode: pick(MODES, at * 11),
    town_id: town.id,
    area_town: area.town,
    area_county: area.county,
    area_regions: area.regions,
    lat: area.lat,
    lng: area.lng,
    terms: [pick(TERMS, at)],
    behalf: isPersonal ? "self" : "group",
    behalf_name: isPersonal ? "" : `Circle ${at % 50}`,
    minutes: at,
  };
}

/** Puts so many open posts into a seeded database. */
export async function fillBoard(url: string, posts: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: towns } = await client.query<TownDto>(
    `SELECT id, slug, name, is_city AS "isCity", county, region, population_2020 AS "population2020", lat, lng FROM town`,
  );
  for (let from = 0; from < posts; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, posts - from) }, (_, i) => rowOf(from + i, towns));
    await client.query(
      `INSERT INTO post (id, side, category, title, body, mode, town_id, area_town, area_county, area_regions, lat, lng,
         terms, behalf, behalf_name, state, opened_at, expires_at, updated_at)
       SELECT id, side, category, title, body, mode, town_id, area_town, area_county, area_regions, lat, lng, terms,
         behalf, behalf_name, 'open', now() - minutes * interval '1 minute', now() + interval '40 days', now()
       FROM jsonb_to_recordset($1) AS t(id uuid, side "PostSide", category "PostCategory", title text, body text,
         mode "PostMode", town_id int, area_town text, area_county text, area_regions text[], lat float8, lng float8,
         terms "PostTerm"[], behalf "PostBehalf", behalf_name text, minutes int)`,
      [JSON.stringify(rows)],
    );
  }
  await client.end();
}
