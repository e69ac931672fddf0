import { type ActionRow, action, anybody, everybody, only, type RouteRow } from "../access-rows";

const SLUG = "river-valley-co-op";
const NONE = "00000000-0000-4000-8000-000000000000";
const CURATORS = ["curator"] as const;

/** Suggestions, history and log. What one sees of a suggestion by its link: `proposals-pages.test.ts`. */
export const proposalRoutes: Record<string, RouteRow> = {
  "GET /initiatives/new": everybody(200),
  "GET /initiatives/[slug]/edit": everybody(200, () => `/initiatives/${SLUG}/edit`),
  "GET /initiatives/[slug]/report": everybody(200, () => `/initiatives/${SLUG}/report`),
  "GET /initiatives/[slug]/history": everybody(200, () => `/initiatives/${SLUG}/history`),
  "GET /suggestions/[token]": everybody(404, () => "/suggestions/none"),
  "GET /desk/proposals": only(CURATORS),
  "GET /desk/proposals/[id]": {
    ...only([], { path: () => `/desk/proposals/${NONE}` }),
    outcomes: { ...only([]).outcomes, curator: 404 },
  },
  "GET /desk/log": only(["admin"]),
  "GET /desk/log/export": only(["admin"]),
  // Asked by POST from a page of this site, so that nothing typed gets into an address.
  ...Object.fromEntries(
    ["place", "similar", "photo"].flatMap((name): [string, RouteRow][] => [
      ...["GET", "PUT", "PATCH", "DELETE"].map((method): [string, RouteRow] => [
        `${method} /api/suggest/${name}`,
        everybody(405),
      ]),
      [`POST /api/suggest/${name}`, everybody(403)],
    ]),
  ),
};

const FORM = { slug: "", name: "A new one", kindKey: "time-bank", town: "Savoy", isNew: "on" };

/** What does not exist is missing for editors, and refused to everybody else. */
export const curators = (form: ActionRow["form"], outcome: string): ActionRow => {
  const row = action(CURATORS, form);
  return { ...row, outcome: (who) => (who === "curator" ? outcome : row.outcome(who)) };
};

export const proposalActions: Record<string, ActionRow> = {
  suggestAction: anybody(({ email }) => ({ ...FORM, authorEmail: email })),
  reportEntryAction: anybody(() => ({ slug: SLUG, reportReason: "wrong" })),
  answerSuggestionAction: anybody(() => ({ token: "none", body: "Yes" }), "missing"),
  withdrawSuggestionAction: anybody(() => ({ token: "none" }), "missing"),
  acceptProposalAction: curators(() => ({ id: NONE }), "missing"),
  changeProposalAction: curators(() => ({ ...FORM, id: NONE }), "missing"),
  resolveReportAction: curators(() => ({ id: NONE, effect: "none" }), "missing"),
  askAuthorAction: curators(() => ({ id: NONE, question: "Why?" }), "missing"),
  rejectProposalAction: curators(() => ({ id: NONE, template: "spam" }), "missing"),
  decideSeveralAction: curators(() => ({ ids: NONE, decision: "spam" }), "conflict"),
  revertEntryAction: curators(() => ({ slug: "none", to: "1", seen: "1" }), "missing"),
  listEntryAction: curators(() => ({ slug: "none", listing: "hidden", seen: "1" }), "missing"),
  redactHistoryAction: curators(() => ({ slug: "none", fields: "hours" }), "missing"),
};
