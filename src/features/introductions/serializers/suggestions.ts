import type { Category, PostDto, Side, Term } from "@/features/board/types";
import type { InitiativeDto, Way } from "@/features/initiatives/types";
import type { Signal } from "../matching/types";

/** Why something might fit, of public fields alone: the key of a message under `suggestions.reasons`, and its values. */
export type Reason =
  /** Things both speak of; in brackets as the other one says it. */
  | { name: "words"; words: string[] }
  | { name: "category"; category: Category }
  /** Between the places that are shown; `isArea` where one of them is larger than a town. */
  | { name: "near"; miles: number; isArea: boolean }
  | { name: "remote" }
  | { name: "dates" }
  /** BCP 47. */
  | { name: "language"; languages: string[] }
  | { name: "terms"; terms: Term[] }
  | { name: "waiting"; days: number }
  | { name: "purpose"; category: Category }
  | { name: "ways"; ways: Way[] };

/** What might fit a post, for whoever may see that post. Nothing in it tells who posted, or a finer place than a post shows. */
export type SuggestionsDto = {
  of: { id: string; side: Side; isWaiting: boolean; isForOrganizers: boolean; isOwn: boolean };
  posts: { post: PostDto; reasons: Reason[] }[];
  places: { initiative: InitiativeDto; reasons: Reason[] }[];
};

function toReason(signal: Signal, category: Category): Reason[] {
  switch (signal.name) {
    case "words": {
      const said = signal.words.map(({ own, theirs }) => (own === theirs ? own : `${own} (${theirs})`));
      return [{ name: "words", words: said }];
    }
    case "category":
    case "purpose":
      return [{ name: signal.name, category }];
    case "near":
      return [{ name: "near", miles: signal.miles, isArea: signal.isArea }];
    case "language":
      return [{ name: "language", languages: signal.languages }];
    case "terms":
      return [{ name: "terms", terms: signal.terms }];
    case "waiting":
      return [{ name: "waiting", days: signal.days }];
    case "ways":
      return [{ name: "ways", ways: signal.ways }];
    case "remote":
    case "dates":
      return [{ name: signal.name }];
    // What only organizers are told.
    case "reciprocity":
    case "exposure":
      return [];
  }
}

/** The reasons that anybody may be told who sees both posts. @param category of the post they are for */
export function toReasons(signals: readonly Signal[], category: Category): Reason[] {
  return signals.flatMap((signal) => toReason(signal, category));
}
