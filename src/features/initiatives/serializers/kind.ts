import { z } from "zod";
import type { KindDto, Way } from "../types";

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
