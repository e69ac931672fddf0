// The facts under data/, read and typed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { ROOT } from "../../scripts/support/paths.mjs";
import type { PointQuality, Way } from "../../src/generated/prisma/client";

const DATA = join(ROOT, "prisma/seed/data");

function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(join(DATA, file)), { columns: true, bom: true });
}

type KindsFile = {
  groups: { key: string; color: string; icon: string }[];
  purposes: string[];
  kinds: {
    key: string;
    group: string;
    purpose: string;
    waysUsual: Way[];
    labels: Record<"en" | "es" | "pt" | "ht", string>;
    definition: Record<"en" | "es", string>;
    aka: string[];
  }[];
};

function readKindsFile(): KindsFile {
  return JSON.parse(readFileSync(join(DATA, "kinds.json"), "utf8"));
}

/** The groups of kinds, in the order they are shown in. */
export const groupRows = () => readKindsFile().groups.map((group, sort) => ({ ...group, sort }));

/** The purposes, in the order they are shown in. */
export const purposeRows = () => readKindsFile().purposes.map((key, sort) => ({ key, sort }));

/** The kinds, in the order they are shown in. */
export const kindRows = () =>
  readKindsFile().kinds.map(({ group, purpose, ...kind }, sort) => ({
    ...kind,
    groupKey: group,
    purposeKey: purpose,
    sort,
  }));

/** A field that every row must fill. */
function text(row: Record<string, string>, field: string): string {
  const value = row[field];
  if (!value) throw new Error(`Seed data: "${field}" is missing in ${JSON.stringify(row)}`);
  return value;
}

function number(row: Record<string, string>, field: string): number {
  const value = Number(text(row, field));
  if (!Number.isFinite(value))
    throw new Error(`Seed data: "${field}" is no number in ${JSON.stringify(row)}`);
  return value;
}

const optional = (row: Record<string, string>, field: string): string | null => row[field] || null;

/** The cities and towns. */
export const townRows = () =>
  readCsv("towns.csv").map((row) => ({
    id: number(row, "id"),
    slug: text(row, "slug"),
    name: text(row, "name"),
    isCity: row.city === "yes",
    county: text(row, "county"),
    region: text(row, "region"),
    lat: number(row, "lat"),
    lng: number(row, "lng"),
    population2020: number(row, "population_2020"),
    population2010: number(row, "population_2010"),
    planningAgency: text(row, "planning_agency"),
    squareMiles: number(row, "square_miles"),
  }));

/** Ids of the towns by slug: the other files name towns by it. */
function townIds(): (row: Record<string, string>) => number {
  const ids = new Map(townRows().map((town) => [town.slug, town.id]));
  return (row) => {
    const id = ids.get(text(row, "town"));
    if (id === undefined) throw new Error(`Seed data: no town "${row.town}"`);
    return id;
  };
}

/** ZIP codes with their centroid and town. */
export function zipRows() {
  const townId = townIds();
  return readCsv("zips.csv").map((row) => ({
    zip: text(row, "zip"),
    townId: townId(row),
    lat: number(row, "lat"),
    lng: number(row, "lng"),
    postalPlace: text(row, "postal_place"),
  }));
}

/** Neighborhoods and villages. */
export function placeRows() {
  const townId = townIds();
  return readCsv("places.csv").map((row) => ({
    slug: text(row, "slug"),
    name: text(row, "name"),
    townId: townId(row),
    lat: number(row, "lat"),
    lng: number(row, "lng"),
  }));
}

/** The entries of the directory: their facts, their key in the source and the slug they start with. */
export function initiativeRows() {
  const townId = townIds();
  return readCsv("initiatives.csv").map((row) => ({
    sourceRef: text(row, "source_ref"),
    slug: text(row, "slug"),
    facts: {
      name: text(row, "name"),
      kindKey: text(row, "kind"),
      summary: row.summary ?? "",
      address: row.address ?? "",
      locality: row.locality ?? "",
      townId: townId(row),
      zip: optional(row, "zip"),
      lat: number(row, "lat"),
      lng: number(row, "lng"),
      pointQuality: text(row, "point_quality") as PointQuality,
      website: optional(row, "website"),
      hours: optional(row, "hours"),
      hoursYear: row.hours_year ? number(row, "hours_year") : null,
      source: text(row, "source"),
      sourceUrl: optional(row, "source_url"),
      licence: text(row, "licence"),
      listedAt: optional(row, "listed_at"),
    },
  }));
}

/** One entry as the seed knows it. */
export type InitiativeRow = ReturnType<typeof initiativeRows>[number];
