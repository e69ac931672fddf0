import type { KindDto, Taxonomy } from "../../types";

/** The kinds of a taxonomy by their key. */
export function kindsByKey({ kinds }: Taxonomy): Map<string, KindDto> {
  return new Map(kinds.map((kind) => [kind.key, kind]));
}
