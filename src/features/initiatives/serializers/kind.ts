import { z } from "zod";
import type { KindDto, KindLanguage, Way } from "../types";

const labelsSchema = z.object({ en: z.string(), es: z.string(), pt: z.string(), ht: z.string() });
const definitionSchema = z.object({ en: z.string(), es: z.string() });

type KindRow = {
  key: string;
  groupKey: string;
  purposeKey: string;
  waysUsual: Way[];
  labels: unknown;
  definition: unknown;
  aka: string[];
};

/** A kind as stored, for everybody. */
export function toKindDto(row: KindRow): KindDto {
  return {
    key: row.key,
    group: row.groupKey,
    purpose: row.purposeKey,
    waysUsual: row.waysUsual,
    labels: labelsSchema.parse(row.labels),
    definition: definitionSchema.parse(row.definition),
    aka: row.aka,
  };
}

/** Kinds whose label is no name of one thing: "usual for a fair trade" would be no sentence. */
const NOT_ONE_THING: ReadonlySet<string> = new Set([
  "other-coop",
  "community-finance",
  "social-investment",
  "community-energy",
  "green-technology",
  "participatory-budgeting",
  "community-media",
  "open-source",
  "popular-education",
  "other-commons",
  "fair-trade",
]);

/** What comes before a kind's English label in a sentence. */
function articleFor({ key, labels }: KindDto): "a" | "an" | "none" {
  if (NOT_ONE_THING.has(key)) return "none";
  return /^[aeiou]/i.test(labels.en) ? "an" : "a";
}

/** A kind inside a sentence, for the message "initiatives.ways.usual": "Food co-op" is "a food co-op". */
export function kindInSentence(kind: KindDto | undefined, locale: KindLanguage) {
  if (!kind) return { article: "none", kind: "" };
  const label = kind.labels[locale];
  return { article: articleFor(kind), kind: label.charAt(0).toLocaleLowerCase() + label.slice(1) };
}
