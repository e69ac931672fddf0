import { only, type RouteRow } from "../access-rows";

const NONE = "00000000-0000-4000-8000-000000000000";

/** Pages of lists that are read in. */
export const importPageRoutes: Record<string, RouteRow> = {
  "GET /desk/import": only(["curator"]),
  "GET /desk/import/[id]": {
    ...only([], { path: () => `/desk/import/${NONE}` }),
    outcomes: { ...only([]).outcomes, curator: 404 },
  },
};
