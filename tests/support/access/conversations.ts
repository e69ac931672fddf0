// Messages: nobody but the two of a conversation gets anything of it.
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
import type { Victim, Who } from "../access-scene";

/** Organizers who promised: all of them open the desk's list, which shows each only her regions. */
const ORGANIZERS: readonly Who[] = ["organizer", "elsewhere"];

/** A page of the victim's conversation: to everybody else it is none. */
const hers = (path: (victim: Victim) => string): RouteRow => ({
  outcomes: outcomes((who) => (SIGNED_IN.includes(who) ? 404 : "sign_in")),
  path,
  sees: [],
});

export const conversationRoutes: Record<string, RouteRow> = {
  "GET /conversations": only(SIGNED_IN),
  // The victim's need is for organizers of its region alone.
  "GET /conversations/new": {
    ...everybody(404, ({ postId }) => `/conversations/new?post=${postId}`),
    outcomes: outcomes((who) => (who === "organizer" ? 200 : 404)),
    sees: ["organizer"],
  },
  "GET /conversations/[id]": hers(({ conversationId }) => `/conversations/${conversationId}`),
  "GET /conversations/[id]/share": hers(({ conversationId }) => `/conversations/${conversationId}/share`),
  "GET /conversations/[id]/away": hers(({ conversationId }) => `/conversations/${conversationId}/away`),
  "GET /conversations/[id]/report": hers(
    ({ conversationId, messageId }) => `/conversations/${conversationId}/report?message=${messageId}`,
  ),
  "GET /conversations/[id]/news": everybody(
    404,
    ({ conversationId, messageId }) => `/conversations/${conversationId}/news?after=${messageId}`,
  ),
  "GET /conversations/mute/[token]": everybody(404, () => "/conversations/mute/none"),
  "GET /desk/messages": only(ORGANIZERS),
  // Nobody reported it: then it is nobody's at the desk.
  "GET /desk/messages/[id]": {
    ...only(ORGANIZERS, { path: ({ messageId }) => `/desk/messages/${messageId}` }),
    outcomes: outcomes((who) => (ORGANIZERS.includes(who) ? 404 : SIGNED_IN.includes(who) ? 403 : "sign_in")),
  },
};

const ofVictim = (fields: Record<string, string>, refusal = "missing"): ActionRow =>
  action([], ({ conversationId }) => ({ conversation: conversationId, ...fields }), { refusal });

export const conversationActions: Record<string, ActionRow> = {
  // A visitor gives an address, which is missing here; signed in, only an organizer sees the victim's need.
  beginConversationAction: {
    form: ({ postId }) => ({ post: postId, body: "Hello" }),
    outcome: (who) => (who === "organizer" ? "done" : SIGNED_IN.includes(who) ? "forbidden" : "invalid"),
    changesVictim: true,
  },
  writeMessageAction: ofVictim({ body: "Hello" }),
  shareContactAction: ofVictim({ kind: "email" }),
  agreeAction: ofVictim({}),
  giveBackAction: ofVictim({}),
  muteAction: ofVictim({ muted: "yes" }),
  muteByLinkAction: anybody(() => ({ token: "none" }), "missing"),
  keepAwayAction: ofVictim({ scope: "everything" }),
  reportMessageAction: action(
    [],
    ({ conversationId, messageId }) => ({ conversation: conversationId, message: messageId, reason: "spam" }),
    { refusal: "missing" },
  ),
  stopKeepingAwayAction: action([], ({ avoidanceId }) => ({ id: avoidanceId }), { refusal: "missing" }),
  // One's own: there is no field that could name another.
  saveMailContentAction: action(SIGNED_IN, () => ({ shows: "on" })),
  forgetPhoneAction: action(SIGNED_IN, () => ({})),
  judgeMessageAction: {
    form: ({ messageId }) => ({ message: messageId, verdict: "remove" }),
    // Nobody reported it, and an organizer of the whole state learns no more than that.
    outcome: (who) => (who === "organizer" ? "missing" : SIGNED_IN.includes(who) ? "forbidden" : "sign_in"),
    changesVictim: false,
  },
};
