import "server-only";
import { getTaxonomy } from "@/features/initiatives/data/taxonomy";
import type { Taxonomy } from "@/features/initiatives/types";
import { getGazetteer } from "@/features/places/data";
import type { Gazetteer } from "@/features/places/gazetteer";

/** What rows are read with: places and kinds. */
export type Forms = { gazetteer: Gazetteer; taxonomy: Taxonomy };

/** Places and kinds as they are now; without the directory itself, which need not be in memory. @throws UnavailableError */
export async function readForms(): Promise<Forms> {
  return { gazetteer: await getGazetteer(), taxonomy: await getTaxonomy() };
}
