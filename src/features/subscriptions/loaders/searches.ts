import { getBoard } from "@/features/board/data/board";
import { parsePageRequest as parseBoardRequest } from "@/features/board/schema/parse";
import { canonicalFilters as canonicalBoardFilters } from "@/features/board/utils/filters";
import { getDirectory } from "@/features/initiatives/data";
import { parsePageRequest } from "@/features/initiatives/schema";
import type { FilterProblem } from "@/features/initiatives/types";
import { toPostSearchDto, toSearchDto, type Wording } from "../serializers";
import type { SearchDto, Topic } from "../types";
import { canonicalFilters, readBoardFilters, readFilters, spelled } from "../utils/filters";

/** How the searches of one topic are read, written down and said. */
export type Searches = {
  /** What an address asks for, with what of it can't be read, in its one way to be written down. */
  read: (params: URLSearchParams) => { filters: string; problems: FilterProblem[] };
  /** The one way to write stored or sent filters down; null when any of them can't be read. */
  canonical: (filters: string) => string | null;
  say: (filters: string, wording: Wording) => SearchDto;
};

async function initiativeSearches(): Promise<Searches> {
  const directory = await getDirectory();
  return {
    read: (params) => {
      const { filters, problems } = parsePageRequest(params, directory);
      return { filters: canonicalFilters(spelled(filters, directory.index, new Date())), problems };
    },
    canonical: (filters) => {
      const read = readFilters(filters, directory);
      return read && canonicalFilters(read);
    },
    say: (filters, wording) => toSearchDto(filters, readFilters(filters, directory), wording),
  };
}

async function postSearches(): Promise<Searches> {
  const { index, gazetteer } = await getBoard();
  return {
    read: (params) => {
      const { filters, problems } = parseBoardRequest(params, gazetteer);
      const { corrected } = index.list(filters, { kind: "visitor" }, new Date());
      return { filters: canonicalBoardFilters({ ...filters, q: corrected ?? filters.q }), problems };
    },
    canonical: (filters) => {
      const read = readBoardFilters(filters, gazetteer);
      return read && canonicalBoardFilters(read);
    },
    say: (filters, wording) =>
      toPostSearchDto(filters, readBoardFilters(filters, gazetteer), gazetteer, wording),
  };
}

const OPEN: Record<Topic, () => Promise<Searches>> = { initiatives: initiativeSearches, posts: postSearches };

/** Opens the searches of a topic. @throws UnavailableError when the database does not answer */
export function openSearches(topic: Topic): Promise<Searches> {
  return OPEN[topic]();
}
