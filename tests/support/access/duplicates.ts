import { type ActionRow, only, type RouteRow } from "../access-rows";
import { curators } from "./proposals";

const NONE = "00000000-0000-4000-8000-000000000000";

const missing = (path: string): RouteRow => ({
  ...only([], { path: () => path }),
  outcomes: { ...only([]).outcomes, curator: 404 },
});

/** Entries that may be one. Who may decide about which: `duplicates.test.ts`. */
export const duplicateRoutes: Record<string, RouteRow> = {
  "GET /desk/duplicates": only(["curator"]),
  "GET /desk/duplicates/[id]": missing(`/desk/duplicates/${NONE}`),
  "GET /desk/duplicates/compare": missing("/desk/duplicates/compare?a=none&b=river-valley-co-op"),
};

export const duplicateActions: Record<string, ActionRow> = {
  mergeEntriesAction: curators(
    () => ({ a: "none", b: "river-valley-co-op", versionA: "1", versionB: "1", keep: "a" }),
    "missing",
  ),
  markDifferentAction: curators(() => ({ a: "none", b: "river-valley-co-op" }), "missing"),
  reopenPairAction: curators(() => ({ id: NONE }), "missing"),
  undoMergerAction: curators(() => ({ id: NONE }), "missing"),
};
