import { type ActionRow, action, anybody, everybody, only, type RouteRow, SIGNED_IN } from "../access-rows";
import type { Victim } from "../access-scene";

const NONE = "00000000-0000-4000-8000-000000000000";
/** Who may begin one: the victim's own are organized by her, and by nobody else. */
const CREATE = ["organizer", "elsewhere", "admin"] as const;

const of =
  (part = "") =>
  ({ gathering }: Victim) =>
    `/gatherings/${gathering}${part}`;

/** Gatherings. Who organizes one gets to see more, and who comes its rides: `gatherings.test.ts`. */
export const gatheringRoutes: Record<string, RouteRow> = {
  "GET /gatherings": everybody(200),
  "GET /gatherings/new": only(CREATE),
  "GET /gatherings/[slug]": everybody(200, of()),
  "GET /gatherings/[slug]/edit": only([], { path: of("/edit") }),
  "GET /gatherings/[slug]/registrations": only([], { path: of("/registrations") }),
  "GET /gatherings/[slug]/registrations/[id]": only([], {
    path: ({ gathering, registrationId }) => `/gatherings/${gathering}/registrations/${registrationId}`,
  }),
  "GET /gatherings/[slug]/registrations.csv": only([], { path: of("/registrations.csv") }),
  "GET /gatherings/[slug]/door": only([], { path: of("/door") }),
  "GET /gatherings/[slug]/event.ics": everybody(200, of("/event.ics")),
  "GET /gatherings/[slug]/place/[token]": everybody(404, of("/place/none")),
  "GET /gatherings/[slug]/organize/[token]": everybody(404, of("/organize/none")),
  "GET /gatherings/[slug]/rides/[id]": only([], {
    path: ({ gathering, rideId }) => `/gatherings/${gathering}/rides/${rideId}`,
  }),
  // Another site asks for it.
  "POST /api/gatherings/[slug]/photos": everybody(
    403,
    ({ gathering }) => `/api/gatherings/${gathering}/photos`,
  ),
};

const missing = (row: ActionRow): ActionRow => ({
  ...row,
  outcome: (who) => (row.outcome(who) === "done" ? "missing" : row.outcome(who)),
});

const TIME = { firstDay: "2030-05-01", startTime: "09:00", endTime: "17:00" };
const DETAILS = { name: "Somebody", food: "nothing" };

/** Nobody but who organizes it may. */
const hers = (form: (victim: Victim) => Record<string, string> = () => ({})) =>
  action([], (victim) => ({ slug: victim.gathering, version: "1", ...form(victim) }));

/** Whoever is signed in may look after her own registration, of which there is none. */
const own = (form: Record<string, string> = {}) =>
  missing(action(SIGNED_IN, ({ gathering }) => ({ slug: gathering, ...form })));

export const gatheringActions: Record<string, ActionRow> = {
  createGatheringAction: action(CREATE, () => ({ title: "Spring", lang: "en", where: "Holyoke", ...TIME })),
  editGatheringTextsAction: hers(() => ({ title: "Mine", lang: "en", altLang: "es" })),
  editGatheringTimeAction: hers(() => ({ ...TIME, where: "Holyoke" })),
  editGatheringRegistrationAction: hers(() => ({ capacity: "1", isOpen: "on" })),
  editGatheringAfterAction: hers(() => ({ notes: "Mine" })),
  saveProgrammeLineAction: hers(() => ({ lineStart: "09:00", lineTitle: "Mine" })),
  removeProgrammeLineAction: hers(() => ({ line: NONE })),
  removeGatheringPhotoAction: hers(() => ({ photo: NONE })),
  publishGatheringAction: hers(),
  cancelGatheringAction: hers(() => ({ isSure: "on" })),
  deleteGatheringDraftAction: hers(),
  inviteGatheringOrganizerAction: hers(() => ({ email: "somebody@example.org" })),
  removeGatheringOrganizerAction: hers(({ id }) => ({ person: id })),
  removeRegistrationAction: hers(({ registrationId }) => ({ registration: registrationId, reason: "other" })),
  acceptGatheringInvitationAction: missing(action(SIGNED_IN, () => ({ token: "none" }))),
  registerAction: anybody(({ gathering }) => ({
    ...{ slug: gathering, ...DETAILS, email: `${crypto.randomUUID()}@example.org` },
  })),
  changeRegistrationAction: own(DETAILS),
  acceptPlaceAction: own(),
  cancelRegistrationAction: own(),
  answerPlaceAction: anybody(() => ({ token: "none", answer: "give_up" }), "missing"),
  addRideAction: hers(() => ({ rideSide: "need", rideTown: "Holyoke", seats: "1" })),
  removeRideAction: hers(({ rideId }) => ({ ride: rideId })),
  askRideAction: hers(({ rideId }) => ({ ride: rideId, text: "Hello", agrees: "on" })),
};
