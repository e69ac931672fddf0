import { type Board, getBoard } from "@/features/board/data/board";
import type { PostDto, Viewer } from "@/features/board/types";
import { boundedCache } from "@/lib/bounded-cache";
import { wordings } from "../loaders/wording";
import { toPostItemDto, toPostSearchDto } from "../serializers";
import { readBoardFilters, searchHref } from "../utils/filters";
import type { DigestSource, NewThing } from "./source";

/** Searches whose results are kept while a digest is written: many ask for the same. */
const SEARCHES_KEPT = 500;

/** Mail is read in other people's sight, and kept by others: it tells what a visitor sees, whoever gets it. */
const READER: Viewer = { kind: "visitor" };

function toThing({ index }: Board, { id }: PostDto): NewThing[] {
  const entry = index.entry(id);
  if (!entry) return [];
  return [{ topic: "posts", id, publishedAt: new Date(entry.openedAt), personId: entry.authorId }];
}

/** New needs and offers, matched against one version of the board by the same index as its page. */
export const postsSource: DigestSource = {
  topic: "posts",
  open: async (since, now) => {
    const board = await getBoard();
    const wordingIn = wordings();
    return {
      match: boundedCache(SEARCHES_KEPT, (text) => {
        const filters = readBoardFilters(text, board.gazetteer);
        const answer = filters && board.index.list(filters, READER, now);
        // Words are taken as they are: nobody is there to be told what was read instead.
        if (!answer || answer.corrected) return [];
        return answer.posts.flatMap((post) => toThing(board, post)).filter((one) => one.publishedAt > since);
      }),
      // Read anew each time: what was hidden or closed meanwhile is not told of.
      show: async (ids, locale) => {
        const [{ index }, wording] = [await getBoard(), await wordingIn(locale)];
        const shown = index.visible(ids, READER, now);
        return new Map(shown.map((post) => [post.id, toPostItemDto(post, wording)]));
      },
      say: async (filters, locale) => {
        const { gazetteer } = board;
        return toPostSearchDto(
          filters,
          readBoardFilters(filters, gazetteer),
          gazetteer,
          await wordingIn(locale),
        ).words;
      },
      href: (filters) => searchHref(filters, { newest: true, path: "/board" }),
    };
  },
};
