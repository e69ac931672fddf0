import type { Gazetteer } from "@/features/places/gazetteer";
import type { HelpLine } from "@/lib/env";
import type { PostRow } from "../data/posts";
import type { Behalf, Outcome, PostDto, PostText, Removal, State } from "../types";
import { helpFor } from "../utils/notices";
import { toPostDto } from "./post";

/** A post as its author sees it: also what nobody else does. */
export type OwnPostDto = PostDto & {
  version: number;
  /** The state itself: an author tells what has expired from what was closed. */
  life: State;
  /** Where it really is, by name. */
  town: string;
  isIndexed: boolean;
  behalf: Behalf;
  behalfName: string;
  behalfContact: string;
  outcome: Outcome | null;
  story: string;
  isStoryShown: boolean;
  removal: Removal | null;
};

export type HelpLineDto = Omit<HelpLine, "for">;

/** For the author of a post alone, and on the page of the desk where organizers look at it. */
export function toOwnPostDto(row: PostRow, gazetteer: Gazetteer): OwnPostDto {
  const { version, state, town, isIndexed, behalf, behalfName, behalfContact } = row;
  const { outcome, story, isStoryShown, removedAt, removalReason } = row;
  return {
    ...toPostDto(row, gazetteer),
    ...{ version, life: state, town: town.name, isIndexed, behalf, behalfName, behalfContact },
    ...{ outcome, story, isStoryShown },
    removal: removedAt ? (removalReason as Removal) : null,
  };
}

/** The help lines that go with a need; none where it can wait. */
export function toHelpLines(
  { side, texts, endsOn }: Pick<PostDto, "side" | "texts" | "endsOn">,
  lines: readonly HelpLine[],
  day: string,
): HelpLineDto[] {
  const text = texts.map(({ title, body }: PostText) => `${title}\n${body}`).join("\n");
  const help = helpFor(side, text, endsOn !== null && endsOn <= day);
  if (help === null) return [];
  return lines.filter((line) => line.for === "both" || line.for === help).map(({ for: _, ...line }) => line);
}
