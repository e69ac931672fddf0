// Who may do what. A route or an action without a row here fails `access.test.ts`. A noun with many rows has a file
// of its own under `access/`.
import { PROFILE_PARTS } from "@/features/people/constants/profile";
import { boardRoutes } from "./access/board";
import { circleActions, circleRoutes } from "./access/circles";
import { conversationActions, conversationRoutes } from "./access/conversations";
import { duplicateActions, duplicateRoutes } from "./access/duplicates";
import { freshnessActions, freshnessRoutes } from "./access/freshness";
import { gatheringActions, gatheringRoutes } from "./access/gatherings";
import { groupActions, groupRoutes } from "./access/groups";
import { importActions, importRoutes } from "./access/imports";
import { introductionActions, introductionRoutes } from "./access/introductions";
import { meetingActions, meetingRoutes } from "./access/meetings";
import { minutesActions, minutesRoutes } from "./access/minutes";
import { postActions, postRoutes } from "./access/posts";
import { proposalActions, proposalRoutes } from "./access/proposals";
import { stewardActions, stewardRoutes } from "./access/stewards";
import { talkActions, talkRoutes } from "./access/talk";
import {
  type ActionRow,
  action,
  anybody,
  api,
  everybody,
  only,
  outcomes,
  type RouteRow,
  SIGNED_IN,
  WITH_ROLE,
} from "./access-rows";

const SLUG = "river-valley-co-op";

/** By method and path as its folders have it. */
export const ROUTES: Record<string, RouteRow> = {
  ...boardRoutes,
  ...postRoutes,
  ...proposalRoutes,
  ...stewardRoutes,
  ...groupRoutes,
  ...talkRoutes,
  ...circleRoutes,
  ...meetingRoutes,
  ...gatheringRoutes,
  "GET /": everybody(200),
  "GET /[...missing]": everybody(404, () => "/no-such-page"),
  "GET /cards/[...path]": everybody(200, () => "/cards/map"),
  "GET /data": everybody(200),
  "GET /embed/map": everybody(200),
  "GET /geo/names": everybody(200),
  "GET /initiatives/[slug]": everybody(200, () => `/initiatives/${SLUG}`),
  "GET /initiatives/[slug]/visit.ics": everybody(200, () => `/initiatives/${SLUG}/visit.ics?date=2027-05-01`),
  "GET /learn": everybody(200),
  "GET /map": everybody(200),
  "GET /plan": everybody(200),
  "GET /privacy": everybody(200),
  "GET /towns/[slug]": everybody(200, () => "/towns/savoy"),

  // What a mailed link opens is tried where the links are made; here it is none.
  "GET /sign-in": { ...everybody(307), outcomes: outcomes((who) => (SIGNED_IN.includes(who) ? 307 : 200)) },
  "GET /confirm": everybody(200),
  "GET /confirm/[token]": everybody(410, () => "/confirm/none"),
  "GET /subscriptions": everybody(200),
  "GET /subscriptions/new": everybody(200),
  "GET /subscriptions/[token]": everybody(404, () => "/subscriptions/none"),
  "GET /subscriptions/[token]/visits/[id]": everybody(404, () => "/subscriptions/none/visits/none"),
  "GET /unsubscribe/[token]": everybody(404, () => "/unsubscribe/none"),

  "GET /account": only(SIGNED_IN),
  "GET /account/delete": only(SIGNED_IN),
  "GET /account/delete/done": everybody(200),
  "GET /account/email": everybody(200, () => "/account/email?state=done"),
  "GET /account/email/[token]": everybody(404, () => "/account/email/none"),
  "GET /account/export": only(SIGNED_IN),
  // The victim turned no page on. Who sees what of a page: `account.test.ts`.
  "GET /people/[id]": everybody(404, ({ id }) => `/people/${id}`),

  "GET /desk": only(WITH_ROLE),
  "GET /desk/people": only(["admin"], { sees: ["admin"] }),
  "GET /desk/people/[id]": only(["admin"], { path: ({ id }) => `/desk/people/${id}`, sees: ["admin"] }),

  "GET /desk/mail": only(["admin"]),
  "GET /desk/mail/week": only(WITH_ROLE.filter((who) => who !== "unpromised")),

  ...conversationRoutes,

  // A copy on one's own machine, reached from it: the mailbox is open. Elsewhere there is none.
  "GET /mailbox": everybody(200),
  "GET /mailbox/[id]": everybody(404, () => "/mailbox/none"),
  "GET /api/mailbox/[id]": everybody(404, () => "/api/mailbox/none"),
  // Sign-in by mail is ours, not next-auth's.
  "GET /api/auth/[...nextauth]": everybody(405, () => "/api/auth/callback/email"),
  "POST /api/auth/[...nextauth]": everybody(405, () => "/api/auth/callback/email"),
  // Another site asks for it.
  "POST /sign-out": everybody(403),

  "GET /api/health/live": everybody(200),
  "GET /api/health/ready": everybody(200),
  ...Object.fromEntries([
    ...api("/api/v1/[...rest]", 404, "/api/v1/nothing"),
    ...api("/api/v1/groups"),
    ...api("/api/v1/initiatives"),
    ...api("/api/v1/initiatives.csv"),
    ...api("/api/v1/initiatives.geojson"),
    ...api("/api/v1/initiatives.jsonld"),
    ...api("/api/v1/initiatives/[slug]", 200, `/api/v1/initiatives/${SLUG}`),
    ...api(
      "/api/v1/initiatives/[slug]/murmurations.json",
      200,
      `/api/v1/initiatives/${SLUG}/murmurations.json`,
    ),
    ...api("/api/v1/gatherings"),
    ...api("/api/v1/map"),
    ...api("/api/v1/murmurations"),
    ...api("/api/v1/openapi.json"),
    // Asked by POST, so that no position gets into an address.
    ...api("/api/v1/places/nearest", 405),
    ...api("/feeds/initiatives.xml"),
    ...api("/sitemap.xml"),
    ...api("/api/unsubscribe/[token]", 303, "/api/unsubscribe/none"),
    ...api("/api/groups/mail/[token]", 303, "/api/groups/mail/none"),
    ...api("/api/freshness/[token]", 303, "/api/freshness/none"),
  ]),
  ...introductionRoutes,
  ...duplicateRoutes,
  ...freshnessRoutes,
  ...importRoutes,
  ...minutesRoutes,
  "POST /api/v1/places/nearest": everybody(400),
  "POST /api/unsubscribe/[token]": everybody(404, () => "/api/unsubscribe/none"),
  "POST /api/groups/mail/[token]": everybody(404, () => "/api/groups/mail/none"),
  "POST /api/freshness/[token]": everybody(404, () => "/api/freshness/none"),
};

/** A profile as its form sends it. */
const PROFILE = {
  version: "1",
  locale: "en",
  ...Object.fromEntries(PROFILE_PARTS.map((part) => [`${part}Audience`, "public"])),
};

/** By name. */
export const ACTIONS: Record<string, ActionRow> = {
  ...postActions,
  ...proposalActions,
  ...stewardActions,
  ...groupActions,
  ...talkActions,
  ...circleActions,
  ...meetingActions,
  ...gatheringActions,
  ...duplicateActions,
  ...freshnessActions,
  ...importActions,
  ...minutesActions,
  grantRoleAction: action(["admin"], ({ id }) => ({ personId: id, role: "admin" }), { changesVictim: true }),
  revokeRoleAction: action(["admin"], ({ id }) => ({ personId: id, role: "curator" }), {
    changesVictim: true,
  }),
  banPersonAction: action(["admin"], ({ id }) => ({ personId: id }), { changesVictim: true }),
  unbanPersonAction: action(["admin"], ({ id }) => ({ personId: id })),
  promiseAction: action(["unpromised"], () => ({})),

  // One's own account: there is no field that could name another.
  updateProfileAction: action(SIGNED_IN, () => PROFILE),
  deleteAccountAction: action([], ({ email }) => ({ confirmEmail: email }), { refusal: "invalid" }),
  startEmailChangeAction: action(SIGNED_IN, ({ email }) => ({ newEmail: email })),
  confirmEmailChangeAction: action([], () => ({ oldCode: "00000000" }), { refusal: "invalid" }),
  stopEmailChangeAction: anybody(() => ({ token: "none" }), "missing"),

  signInAction: anybody(({ email }) => ({ email })),
  sendAgainAction: anybody(({ email }) => ({ email })),
  confirmCodeAction: anybody(() => ({ code: "00000000" }), "missing"),
  confirmLinkAction: anybody(() => ({ token: "none" }), "missing"),

  // Somebody else's session is like one that has ended: nothing happens, and the answer tells nothing.
  endSessionAction: action(SIGNED_IN, ({ sessionId }) => ({ session: sessionId })),
  signOutEverywhereAction: action(SIGNED_IN, () => ({})),
  letterAction: action(["admin"], () => ({ retry: "all" })),
  sendCheckMailAction: action(["admin"], () => ({})),

  subscribeAction: anybody(({ email }) => ({ email, filters: "", frequency: "weekly" })),
  askAboutPlanAction: anybody(({ email }) => ({
    email,
    plan: JSON.stringify([{ slug: SLUG, way: "visit", date: null }]),
  })),
  mailLinkAction: anybody(({ email }) => ({ email })),
  leaveAction: anybody(() => ({ token: "none" }), "missing"),
  // Without a link they are about one's own subscriptions, whatever ids are sent along.
  saveSettingsAction: action(SIGNED_IN, () => ({ frequency: "daily", locale: "es" })),
  removeSubscriptionAction: action(SIGNED_IN, ({ subscriptionId }) => ({ id: subscriptionId })),
  removeVisitAction: action(SIGNED_IN, ({ visitId }) => ({ id: visitId })),
  answerVisitAction: action([], ({ visitId }) => ({ id: visitId, answer: "went" }), { refusal: "missing" }),
  ...conversationActions,

  stopAction: action(SIGNED_IN, () => ({})),
  resumeAction: action(SIGNED_IN, () => ({})),
  ...introductionActions,
};
