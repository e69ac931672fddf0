// The gold set as the board would show it: areas and not towns for people, as in production.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { CATEGORIES, MODES, TERMS } from "../../../src/features/board/constants";
import { personalArea, townArea } from "../../../src/features/board/utils/area";
import type { MatchPost } from "../../../src/features/introductions/matching/types";
import type { TownDto } from "../../../src/features/places/types";

/** The day as of which the set is read (its README). */
export const TODAY = new Date("2026-11-25T12:00:00Z");

const postSchema = z.object({
  id: z.string(),
  lang: z.enum(["en", "es"]),
  category: z.enum(CATEGORIES),
  title: z.string(),
  body: z.string(),
  tags: z.array(z.string()),
  mode: z.enum(MODES),
  town: z.string(),
  reachMiles: z.number().nullable(),
  terms: z.array(z.enum(TERMS)),
  from: z.string().nullable(),
  until: z.string().nullable(),
  author: z.string(),
  onBehalf: z.enum(["person", "initiative", "group"]),
});
const labelSchema = z.object({ need: z.string(), offer: z.string(), grade: z.number() });

export type GoldPost = { post: MatchPost; lang: "en" | "es"; region: string };
export type Gold = {
  needs: GoldPost[];
  offers: GoldPost[];
  /** Grade of a pair; 0 where there is none. */
  grade: (need: string, offer: string) => number;
  gradesOf: (need: string) => number[];
};

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readLines = <T>(path: string, schema: z.ZodType<T>): T[] =>
  read(path)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => schema.parse(JSON.parse(line)));

function readTowns(): TownDto[] {
  const rows = parse<Record<string, string>>(read("../../../prisma/seed/data/towns.csv"), { columns: true });
  return rows.map((row) => ({
    id: Number(row.id),
    slug: row.slug ?? "",
    name: row.name ?? "",
    isCity: false,
    county: row.county ?? "",
    region: row.region ?? "",
    population2020: Number(row.population_2020),
    lat: Number(row.lat),
    lng: Number(row.lng),
  }));
}

function toPost(
  row: z.output<typeof postSchema>,
  side: "need" | "offer",
  towns: readonly TownDto[],
): GoldPost {
  const town = towns.find(({ slug }) => slug === row.town);
  if (!town) throw new Error(`No town ${row.town}`);
  const area = row.onBehalf === "person" ? personalArea(town, towns) : townArea(town);
  const { id, category, mode, reachMiles, terms, tags, lang, title, body } = row;
  const post: MatchPost = {
    ...{ id, side, category, mode, reachMiles, terms, tags, lat: area.lat, lng: area.lng },
    texts: [{ lang, title, body }],
    level: area.town ? "town" : area.county ? "county" : "region",
    regions: area.regions,
    startsOn: row.from,
    endsOn: row.until,
    left: 1,
    audience: "everyone",
    isOnBoard: true,
    openedAt: null,
    // An offer that is over expired on the day after.
    expiresAt: row.until ? `${row.until}T23:59:59Z` : "2099-01-01T00:00:00Z",
    isAnswered: false,
    authorId: row.author,
    initiativeId: null,
    languages: [lang],
  };
  return { post, lang, region: town.region };
}

/** Whether a need belongs to the half that weights may be chosen by; the other half is only reported. By its id alone. */
export function isForDevelopment(needId: string): boolean {
  return ((createHash("sha256").update(needId).digest()[0] ?? 0) & 1) === 0;
}

/** Reads the whole set. */
export function readGold(): Gold {
  const towns = readTowns();
  const labels = readLines("./gold/labels.jsonl", labelSchema);
  const grades = new Map(labels.map(({ need, offer, grade }) => [`${need} ${offer}`, grade]));
  const posts = (side: "need" | "offer") =>
    readLines(`./gold/${side}s.jsonl`, postSchema).map((row) => toPost(row, side, towns));
  return {
    needs: posts("need"),
    offers: posts("offer"),
    grade: (need, offer) => grades.get(`${need} ${offer}`) ?? 0,
    gradesOf: (need) => labels.filter((label) => label.need === need).map(({ grade }) => grade),
  };
}
