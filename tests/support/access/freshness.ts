import { type ActionRow, anybody, everybody, only, type RouteRow } from "../access-rows";
import { curators } from "./proposals";

/** What should be looked at again. What one sees by the link of a mail: `freshness.test.ts`. */
export const freshnessRoutes: Record<string, RouteRow> = {
  "GET /desk/freshness": only(["curator"]),
  "GET /freshness/[token]": everybody(404, () => "/freshness/none"),
};

export const freshnessActions: Record<string, ActionRow> = {
  tendEntryAction: curators(() => ({ do: "confirm 2000000000 1" }), "missing"),
  // An editor may, but not as it was at a version that it never had.
  confirmEntryAction: curators(() => ({ slug: "river-valley-co-op", seen: "999999" }), "conflict"),
  answerReviewAction: anybody(() => ({ token: "none", answer: "closed" }), "missing"),
};
