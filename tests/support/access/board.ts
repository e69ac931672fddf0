// Who gets to see what of the board. The victim's need is for organizers only, in Holyoke.
import { api, everybody, outcomes, type RouteRow } from "../access-rows";

export const boardRoutes: Record<string, RouteRow> = {
  "GET /board": { ...everybody(200), sees: ["organizer"] },
  "GET /board/[id]": {
    outcomes: outcomes((who) => (who === "organizer" ? 200 : 404)),
    path: ({ postId }) => `/board/${postId}`,
    sees: ["organizer"],
  },
  ...Object.fromEntries([
    ...api("/api/v1/posts"),
    ...api("/api/v1/posts/[id]", 404, "/api/v1/posts/none"),
    ...api("/feeds/board.xml"),
  ]),
};
