import "server-only";
import { z } from "zod";
import { db, withDatabase } from "@/lib/db";

const labelsSchema = z.record(z.string(), z.string());

/** Every kind of initiative with its labels by language: what a curator can be entrusted with. */
export async function listKinds(): Promise<{ key: string; labels: Record<string, string> }[]> {
  const rows = await withDatabase(() =>
    db.kind.findMany({ select: { key: true, labels: true }, orderBy: { sort: "asc" } }),
  );
  return rows.map(({ key, labels }) => ({ key, labels: labelsSchema.parse(labels) }));
}
