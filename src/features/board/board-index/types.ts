import type { Area, PostDto } from "../types";

/**
 * A live post as the index sees it. What is searched, filtered, counted, sorted and drawn is `post` and `area`, which
 * are shown. The rest only decides who sees it and never leaves the index.
 */
export type BoardEntry = {
  post: PostDto;
  area: Pick<Area, "town" | "county" | "regions">;
  authorId: string | null;
  /** Slug of the region it is really in: whose organizers look after it. */
  region: string;
  /** Milliseconds. */
  openedAt: number;
  expiresAt: number;
  updatedAt: number;
};
