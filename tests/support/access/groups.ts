import {
  type ActionRow,
  action,
  anybody,
  everybody,
  only,
  type RouteRow,
  SIGNED_IN,
  WITH_ROLE,
} from "../access-rows";

/** One of the six: nobody is in it, and nobody coordinates it. Who may do what inside a group: `groups.test.ts`. */
const SLUG = "worker-co-ops";
const NONE = "00000000-0000-4000-8000-000000000000";

const ADMIN = ["admin"] as const;
/** Those who let people into a group that nobody coordinates. */
const TENDS = WITH_ROLE.filter((who) => who !== "curator" && who !== "unpromised");

const at = (path: string) => ({ path: () => `/groups/${SLUG}${path}` });

export const groupRoutes: Record<string, RouteRow> = {
  "GET /groups": everybody(200),
  "GET /groups/new": only(ADMIN),
  "GET /groups/[slug]": everybody(200, at("").path),
  "GET /groups/[slug]/aims": everybody(200, at("/aims").path),
  "GET /groups/[slug]/aims/[id]": only([], at(`/aims/${NONE}`)),
  "GET /groups/[slug]/history": everybody(200, at("/history").path),
  "GET /groups/[slug]/people": everybody(200, at("/people").path),
  "GET /groups/[slug]/membership": only([], at("/membership")),
  "GET /groups/[slug]/edit": only(ADMIN, at("/edit")),
  "GET /groups/[slug]/documents": everybody(200, at("/documents").path),
  "GET /groups/[slug]/documents/[id]": everybody(404, at(`/documents/${NONE}`).path),
  "GET /groups/[slug]/together": everybody(200, at("/together").path),
  "GET /groups/join/[token]": everybody(410, () => "/groups/join/none"),
  "GET /desk/groups": only(TENDS),
  "POST /api/groups/[slug]/documents": everybody(403, () => `/api/groups/${SLUG}/documents`),
};

const nobody = (form: ActionRow["form"]) => action([], form);
const missing = (row: ActionRow): ActionRow => ({
  ...row,
  outcome: (who) => (row.outcome(who) === "done" ? "missing" : row.outcome(who)),
});

const GROUP = { name: "Sample: mine", purpose: "P", joining: "open", lang: "en" };
const AIM = { slug: SLUG, sort: "objective", title: "T", byWhen: "", lang: "en" };

export const groupActions: Record<string, ActionRow> = {
  joinGroupAction: anybody(({ email }) => ({ slug: SLUG, email })),
  withdrawRequestAction: missing(action(SIGNED_IN, () => ({ slug: "social-movements" }))),
  leaveGroupAction: missing(action(SIGNED_IN, () => ({ slug: SLUG }))),
  decideRequestAction: missing(action(TENDS, () => ({ slug: SLUG, id: NONE, answer: "accept" }))),
  setRoleAction: missing(action(ADMIN, ({ id }) => ({ slug: SLUG, person: id, role: "coordinator" }))),
  inviteToGroupAction: nobody(() => ({ slug: SLUG, email: "somebody@example.org" })),
  acceptGroupInvitationAction: missing(action(SIGNED_IN, () => ({ token: "none" }))),
  setMembershipAction: nobody(() => ({ slug: SLUG, audience: "everyone" })),
  createGroupAction: action(ADMIN, () => GROUP),
  editGroupAction: action(ADMIN, () => ({ ...GROUP, slug: SLUG, version: "1" })),
  archiveGroupAction: action(ADMIN, () => ({ slug: "education-and-training", isArchived: "no" })),
  linkDocumentAction: nobody(() => ({ slug: SLUG, title: "T", url: "example.org" })),
  removeDocumentAction: nobody(() => ({ slug: SLUG, id: NONE })),
  setInitiativeAction: nobody(() => ({ slug: SLUG, initiative: "river-valley-co-op", answer: "add" })),
  proposeTogetherAction: nobody(() => ({ slug: SLUG, aim: NONE, other: "social-movements" })),
  decideTogetherAction: nobody(() => ({ slug: SLUG, id: NONE, answer: "accept" })),
  entrustGroupAction: action(ADMIN, () => ({ slug: SLUG })),
  addAimAction: nobody(() => AIM),
  proposeChangeAction: nobody(() => ({ ...AIM, id: NONE, version: "1" })),
  editAimAction: nobody(() => ({ ...AIM, id: NONE, version: "1" })),
  decideAimAction: nobody(() => ({ slug: SLUG, id: NONE, answer: "adopt" })),
  moveAimAction: nobody(() => ({ slug: SLUG, id: NONE, direction: "up" })),
};
