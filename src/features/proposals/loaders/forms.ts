import { getDirectory } from "@/features/initiatives/data";
import type { Taxonomy } from "@/features/initiatives/types";
import type { TownDto } from "@/features/places/types";

/** What forms and words for entries are made of. */
export type EntryForms = { taxonomy: Taxonomy; towns: readonly TownDto[] };

/** Kinds, purposes and towns. @throws UnavailableError */
export async function readForms(): Promise<EntryForms> {
  const { taxonomy, gazetteer } = await getDirectory();
  return { taxonomy, towns: gazetteer.towns };
}
