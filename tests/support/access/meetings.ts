import {
  type ActionRow,
  action,
  anybody,
  api,
  everybody,
  only,
  type RouteRow,
  SIGNED_IN,
} from "../access-rows";

/** One of the six: nobody is in it. Who sees a meeting, its link and who comes: `meetings.test.ts`. */
const SLUG = "worker-co-ops";
const NONE = "00000000-0000-4000-8000-000000000000";

const at = (path: string) => () => `/groups/${SLUG}/meetings${path}`;

export const meetingRoutes: Record<string, RouteRow> = {
  "GET /groups/[slug]/meetings": everybody(200, at("")),
  "GET /groups/[slug]/meetings/new": only([], { path: at("/new") }),
  "GET /groups/[slug]/meetings/[id]": everybody(404, at(`/${NONE}`)),
  "GET /groups/[slug]/meetings/[id]/edit": only([], { path: at(`/${NONE}/edit`) }),
  "GET /groups/[slug]/meetings/[id]/event.ics": everybody(404, at(`/${NONE}/event.ics`)),
  "GET /calendar/[token]/feed.ics": everybody(404, () => "/calendar/none/feed.ics"),
  ...Object.fromEntries([
    ...api("/calendar.ics"),
    ...api("/groups/[slug]/calendar.ics", 200, `/groups/${SLUG}/calendar.ics`),
  ]),
};

const TIME = { day: "2027-02-16", from: "18:30", to: "20:00" };
const MEETING = {
  ...TIME,
  title: "T",
  lang: "en",
  audience: "everyone",
  stepFree: "unknown",
  repeat: "once",
};

export const meetingActions: Record<string, ActionRow> = {
  planMeetingAction: action([], () => ({ ...MEETING, slug: SLUG })),
  changeTimeAction: action([], () => ({ ...TIME, id: NONE, version: "1" })),
  cancelTimeAction: action([], () => ({ id: NONE, agrees: "on" })),
  changeSeriesAction: action([], () => ({ ...MEETING, id: NONE, version: "1" })),
  cancelSeriesAction: action([], () => ({ id: NONE, agrees: "on" })),
  replyAction: action([], () => ({ id: NONE, answer: "yes" })),
  visitorReplyAction: anybody(({ email }) => ({ id: NONE, answer: "yes", email }), "missing"),
  // One's own calendar: there is no field that could name another's.
  makeFeedAction: action(SIGNED_IN, () => ({})),
  endFeedAction: action(SIGNED_IN, () => ({})),
};
