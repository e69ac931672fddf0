// Posting, and the life of a post. The victim's own is for organizers only, in Holyoke; she is signed in as nobody here.
import { type ActionRow, action, anybody, everybody, only, outcomes, type RouteRow } from "../access-rows";
import type { Who } from "../access-scene";

const ORGANIZERS: readonly Who[] = ["organizer"];
/** Who sees the desk of some region. */
const ANYWHERE: readonly Who[] = ["organizer", "elsewhere"];

export const postRoutes: Record<string, RouteRow> = {
  "GET /board/new": everybody(200),
  "GET /board/kept": everybody(200),
  "GET /board/translate": everybody(200),
  // Signed in or not, there is none to translate: it is for organizers only.
  "GET /board/translate/[id]": {
    ...only([], { path: ({ postId }) => `/board/translate/${postId}` }),
    outcomes: outcomes((who) => (who === "visitor" || who === "banned" ? "sign_in" : 404)),
  },
  "GET /board/[id]/manage": only([], { path: ({ postId }) => `/board/${postId}/manage` }),
  "GET /board/[id]/keep/[token]": everybody(410, ({ postId }) => `/board/${postId}/keep/none`),
  "GET /board/[id]/report": {
    ...everybody(404, ({ postId }) => `/board/${postId}/report`),
    outcomes: outcomes((who) => (who === "organizer" ? 200 : 404)),
  },
  "GET /photos/[id]": everybody(404, () => "/photos/none"),
  // Another site asks for it.
  "POST /api/posts/[id]/photos": everybody(403, ({ postId }) => `/api/posts/${postId}/photos`),
  "GET /desk/board": only(ANYWHERE),
  "GET /desk/board/[id]": only(ORGANIZERS, {
    path: ({ postId }) => `/desk/board/${postId}`,
    sees: ORGANIZERS,
  }),
};

const POST = { side: "need", what: "A ladder", where: "Holyoke", lang: "en" };
const EDIT = { version: "1", title: "Mine now", where: "Holyoke", lang: "en" };
const TEXT = { lang: "es", title: "Una escalera" };
const mine = (more: Record<string, string> = {}): ActionRow =>
  action([], ({ postId }) => ({ id: postId, ...more }));
const reviewed = (more: Record<string, string>, outcome: string, changesVictim = false): ActionRow => {
  const row = action(ORGANIZERS, ({ postId }) => ({ id: postId, ...more }), { changesVictim });
  return { ...row, outcome: (who) => (who === "organizer" ? outcome : row.outcome(who)) };
};

export const postActions: Record<string, ActionRow> = {
  postAction: anybody(({ email }) => ({ ...POST, email })),
  editPostAction: mine(EDIT),
  renewPostAction: mine(),
  closePostAction: mine({ outcome: "withdrawn" }),
  noteTakenAction: mine(),
  deletePostAction: mine(),
  shareAction: mine({ what: "Bread" }),
  removePhotoAction: mine({ photo: "01976f0e-0000-7000-8000-00000000000a" }),
  answerTranslationAction: mine({ take: "yes" }),
  renewByLinkAction: anybody(({ postId }) => ({ id: postId, token: "none" }), "missing"),
  closeByLinkAction: anybody(
    ({ postId }) => ({ id: postId, token: "none", outcome: "withdrawn" }),
    "missing",
  ),
  // For organizers only: nobody translates it, not even they.
  proposeTranslationAction: mine(TEXT),
  reportPostAction: {
    ...anybody(({ postId }) => ({ id: postId, reason: "spam" })),
    outcome: (who) => (who === "organizer" ? "done" : "missing"),
  },
  // It is open: there is nothing to let on.
  letOnBoardAction: reviewed({}, "conflict"),
  removePostAction: reviewed({ reason: "private" }, "done", true),
  restorePostAction: reviewed({}, "conflict"),
  keepPostAction: reviewed({}, "done"),
  reviewTranslationAction: reviewed({ take: "yes" }, "missing"),
};
