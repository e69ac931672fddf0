// Who may do what with introductions. The victim's need is for organizers only, in Holyoke.
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

const ORGANIZERS: readonly Who[] = ["organizer", "elsewhere"];
const NOBODYS = "01890a5d-ac96-774b-bcce-b302099a8057";
const [SLUG, OTHER] = ["river-valley-co-op", "co-op-power"];

/** For organizers, for whom there is nothing at this address. */
function nothing(path: RouteRow["path"]): RouteRow {
  const row = only([], { path });
  return { ...row, outcomes: outcomes((who) => (ORGANIZERS.includes(who) ? 404 : row.outcomes[who])) };
}

export const introductionRoutes: Record<string, RouteRow> = {
  "GET /introductions/[token]": everybody(404, () => "/introductions/none"),
  "GET /introductions/[token]/how": everybody(404, () => "/introductions/none/how"),
  "GET /desk/introductions": only(ORGANIZERS),
  "GET /desk/introductions/list.csv": only(ORGANIZERS),
  "GET /desk/introductions/made": only(ORGANIZERS),
  "GET /desk/introductions/calls": only(ORGANIZERS),
  "GET /desk/introductions/pair": only(ORGANIZERS),
  "GET /desk/introductions/paste": only(ORGANIZERS),
  "GET /desk/introductions/numbers": only(ORGANIZERS),
  "GET /desk/introductions/[id]": nothing(() => `/desk/introductions/${NOBODYS}`),
  "GET /desk/introductions/new": only(["organizer"], {
    path: ({ postId }) => `/desk/introductions/new?need=${postId}&initiative=${SLUG}`,
    sees: ["organizer"],
  }),
  "GET /desk/introductions/posts/[id]": {
    ...only(["organizer"], {
      path: ({ postId }) => `/desk/introductions/posts/${postId}`,
      sees: ["organizer"],
    }),
    outcomes: { ...only(["organizer"]).outcomes, elsewhere: 404 },
  },
};

/** Done by nobody: what there is to do it with is not there. Those who may are told so. */
function inVain(allowed: readonly Who[], form: ActionRow["form"]): ActionRow {
  const row = action(allowed, form);
  return { ...row, outcome: (who) => (allowed.includes(who) ? "missing" : row.outcome(who)) };
}

const called = () => ({ id: NOBODYS, position: "1" });

export const introductionActions: Record<string, ActionRow> = {
  answerIntroductionAction: anybody(() => ({ token: "none", answer: "no" }), "missing"),
  withdrawIntroductionAction: anybody(() => ({ token: "none" }), "missing"),
  sayHowItWentAction: anybody(() => ({ token: "none", howItWent: "met" }), "missing"),

  lookAfterPostAction: action(["organizer"], ({ postId }) => ({ id: postId, keep: "1" }), {
    changesVictim: true,
  }),
  doneByHandAction: action(["organizer"], ({ postId }) => ({ id: postId }), { changesVictim: true }),
  addDeskNoteAction: action(["organizer"], ({ postId }) => ({ id: postId, body: "Called her" })),
  setAsideSuggestionAction: action(["organizer"], ({ postId }) => ({ id: postId, key: "post:none" })),
  chooseOtherAction: action(["organizer"], ({ postId }) => ({ id: postId, other: SLUG })),
  startIntroductionAction: inVain(["organizer"], ({ postId }) => ({
    ...{ need: postId, initiative: "2147483647", firstStep: "call", noteLang: "en", intent: "send" },
  })),

  choosePairAction: action(ORGANIZERS, () => ({ first: SLUG, second: OTHER })),
  undoIntroductionAction: action([], () => ({ id: NOBODYS })),
  recordAnswerAction: action([], () => ({ ...called(), answer: "no" })),
  markToldAction: action([], called),
  recordHowAction: action([], () => ({ ...called(), howItWent: "met" })),
  pasteRowsAction: action(ORGANIZERS, () => ({ rows: "side,what,town\nneed,Chairs,Holyoke" })),
  takeRowsAction: inVain(ORGANIZERS, () => ({ id: NOBODYS, consent: "1" })),

  // One's own: there is no field that could name another's.
  saveIntroductionSettingsAction: action(SIGNED_IN, () => ({ most: "3" })),
  introduceAgainAction: action(SIGNED_IN, ({ id }) => ({ id })),
};
