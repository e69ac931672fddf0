import type { PosterEntry } from "@/features/places/components/poster-fit";
import type { InitiativeDto, KindDto } from "../types";

/**
 * What a poster says of initiatives.
 * @param withTown names the town too, for those that stand elsewhere
 */
export function posterEntries(
  initiatives: readonly InitiativeDto[],
  kinds: ReadonlyMap<string, KindDto>,
  locale: keyof KindDto["labels"],
  withTown: boolean,
): PosterEntry[] {
  return initiatives.map(({ id, name, kind, address, locality, town }) => ({
    id,
    name,
    kind: kinds.get(kind)?.labels[locale] ?? kind,
    where: [address, locality !== town && locality, withTown && town].filter(Boolean).join(", "),
  }));
}
