import { type ActionRow, action, anybody, everybody, only, outcomes, type RouteRow } from "../access-rows";

const SLUG = "worker-co-ops";
const NONE = "00000000-0000-4000-8000-000000000000";
const isOut = (who: string) => who === "visitor" || who === "banned";

/** Nobody here is in the group. Who is, and sees what: `talk.test.ts`. */
export const talkRoutes: Record<string, RouteRow> = {
  "GET /groups/[slug]/announcements": everybody(200, () => `/groups/${SLUG}/announcements`),
  "GET /groups/[slug]/announcements/[id]": everybody(404, () => `/groups/${SLUG}/announcements/${NONE}`),
  "GET /groups/[slug]/talk": only([], { path: () => `/groups/${SLUG}/talk` }),
  "GET /groups/[slug]/talk/[id]": only([], { path: () => `/groups/${SLUG}/talk/${NONE}` }),
  "GET /groups/[slug]/talk/report": {
    ...everybody(404, () => `/groups/${SLUG}/talk/report?message=${NONE}`),
    outcomes: outcomes((who) => (isOut(who) ? "sign_in" : 404)),
  },
  "GET /groups/mail/[token]": everybody(404, () => "/groups/mail/none"),
  "GET /desk/messages/talk/[id]": {
    ...only([], { path: () => `/desk/messages/talk/${NONE}` }),
    outcomes: outcomes((who) => {
      if (who === "organizer" || who === "elsewhere") return 404;
      return isOut(who) ? "sign_in" : 403;
    }),
  },
};

const words = { group: NONE, title: "Hello", body: "Hello", audience: "members" };

export const talkActions: Record<string, ActionRow> = {
  announceAction: action([], () => words),
  removeAnnouncementAction: action([], () => ({ group: NONE, id: NONE })),
  startThreadAction: action([], () => words),
  answerThreadAction: action([], () => ({ ...words, thread: NONE })),
  removeMessageAction: action([], () => ({ group: NONE, id: NONE })),
  reportTalkAction: action([], () => ({ group: NONE, subject: "announcement", id: NONE, reason: "spam" }), {
    refusal: "missing",
  }),
  judgeTalkAction: action([], () => ({ subject: "announcement", id: NONE, verdict: "keep" })),
  leaveGroupMailAction: anybody(() => ({ token: "none", choice: "all" }), "missing"),
};
