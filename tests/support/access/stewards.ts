import { type ActionRow, action, anybody, everybody, only, type RouteRow, SIGNED_IN } from "../access-rows";
import { curators } from "./proposals";

const SLUG = "river-valley-co-op";
const NONE = "00000000-0000-4000-8000-000000000000";

/** Looking after entries, and saying hello. What one sees by the link of a mail: `stewards.test.ts`. */
export const stewardRoutes: Record<string, RouteRow> = {
  "GET /initiatives/[slug]/claim": only(SIGNED_IN, { path: () => `/initiatives/${SLUG}/claim` }),
  "GET /initiatives/[slug]/hello": everybody(200, () => `/initiatives/${SLUG}/hello`),
  "GET /stewards/[token]": everybody(404, () => "/stewards/none"),
  "GET /stewards/done": everybody(200),
};

const missing = (row: ActionRow): ActionRow => ({
  ...row,
  outcome: (who) => (row.outcome(who) === "done" ? "missing" : row.outcome(who)),
});

export const stewardActions: Record<string, ActionRow> = {
  claimEntryAction: action(SIGNED_IN, () => ({ slug: SLUG, way: "curator", reason: "I work there" })),
  answerClaimAction: anybody(() => ({ token: "none", answer: "yes" }), "missing"),
  inviteStewardAction: action(["curator"], () => ({ slug: SLUG, email: "somebody@example.org" })),
  acceptInvitationAction: missing(action(SIGNED_IN, () => ({ token: "none" }))),
  leaveEntryAction: missing(action(SIGNED_IN, () => ({ slug: SLUG }))),
  removeStewardAction: curators(() => ({ slug: SLUG, person: NONE }), "missing"),
  sayHelloAction: anybody(({ email }) => ({
    ...{ slug: SLUG, text: "Hello", senderName: "Somebody", authorEmail: email, agrees: "on" },
  })),
  grantClaimAction: curators(() => ({ id: NONE }), "missing"),
};
