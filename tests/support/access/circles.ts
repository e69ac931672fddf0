import {
  type ActionRow,
  action,
  anybody,
  everybody,
  only,
  outcomes,
  type RouteRow,
  SIGNED_IN,
} from "../access-rows";
import type { Who } from "../access-scene";

const NONE = "00000000-0000-4000-8000-000000000000";
const ANYWHERE: readonly Who[] = ["organizer", "elsewhere"];

/** Nobody here is in a circle. Who is, and that for others there is none: `circles.test.ts`. */
export const circleRoutes: Record<string, RouteRow> = {
  "GET /circles": everybody(200),
  "GET /circles/guide": everybody(200),
  "GET /circles/new": only(SIGNED_IN),
  "GET /circles/[id]": {
    ...everybody(404, () => `/circles/${NONE}`),
    outcomes: outcomes((who) => (SIGNED_IN.includes(who) ? 404 : "sign_in")),
  },
  "GET /circles/[id]/dates.ics": everybody(404, () => `/circles/${NONE}/dates.ics`),
  "GET /circles/join/[token]": everybody(404, () => "/circles/join/none"),
  "GET /desk/circles": only(ANYWHERE),
};

const inCircle = (more: Record<string, string> = {}): ActionRow => ({
  ...action(SIGNED_IN, () => ({ circle: NONE, ...more })),
  outcome: (who) => (SIGNED_IN.includes(who) ? "missing" : "sign_in"),
});

export const circleActions: Record<string, ActionRow> = {
  startCircleAction: action(SIGNED_IN, () => ({ name: "Bread", links: "2" })),
  makeLinkAction: inCircle(),
  renewLinkAction: inCircle({ link: NONE }),
  withdrawLinkAction: inCircle({ link: NONE }),
  // With the victim's address it asks her first, whoever sent it.
  joinCircleAction: anybody(({ email }) => ({ token: "none", email })),
  setDatesAction: inCircle({ version: "1", minutes: "90" }),
  answerClosingAction: inCircle({ answer: "no" }),
  leaveCircleAction: inCircle(),
  endCircleAction: inCircle(),
  seekCircleAction: anybody(({ email }) => ({ town: "Holyoke", languages: "es", note: "", email })),
  stopSeekingAction: inCircle(),
  // The victim looks for none.
  finishSeekerAction: action([], ({ id }) => ({ seeker: id })),
  writeToSeekerAction: action([], ({ id }) => ({ seeker: id, text: "Hello" })),
};
