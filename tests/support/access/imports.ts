import { type ActionRow, everybody, only, type RouteRow } from "../access-rows";
import { curators } from "./proposals";

const NONE = "00000000-0000-4000-8000-000000000000";
const SOURCE = { sourceKey: "attack", sourceName: "Attack", licence: "none" };

/** Lists. Who may change which entries by one: `imports.test.ts`. */
export const importRoutes: Record<string, RouteRow> = {
  "GET /desk/import": only(["curator"]),
  "GET /desk/import/[id]": {
    ...only([], { path: () => `/desk/import/${NONE}` }),
    outcomes: { ...only([]).outcomes, curator: 404 },
  },
  // Another site asks for it.
  "POST /api/imports": everybody(403, () => "/api/imports"),
};

export const importActions: Record<string, ActionRow> = {
  fetchImportAction: curators(() => ({ ...SOURCE, url: "http://127.0.0.1/list.csv", everyDays: "" }), "done"),
  mapImportAction: curators(() => ({ id: NONE, "field-0": "name" }), "missing"),
  chooseImportRowAction: curators(() => ({ id: NONE, number: "1", choice: "skip" }), "missing"),
  chooseImportRowsAction: curators(() => ({ id: NONE, fate: "new", choice: "skip" }), "missing"),
  applyImportAction: curators(() => ({ id: NONE }), "missing"),
  undoImportAction: curators(() => ({ id: NONE }), "missing"),
  discardImportAction: curators(() => ({ id: NONE }), "missing"),
  scheduleImportAction: curators(() => ({ sourceId: NONE, everyDays: "" }), "missing"),
};
