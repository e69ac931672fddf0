// Who may do what. A route or an action without a row here fails `access.test.ts`.
import { type Victim, WHO, type Who } from "./access-scene";

/** What somebody gets: a status, or the way to the sign-in. */
type Outcome = number | "sign_in";
export type RouteRow = {
  outcomes: Record<Who, Outcome>;
  /** The address to try, where the route's own path is none. */
  path: (victim: Victim) => string;
  /** Who gets to see what the victim shows nobody. */
  sees: readonly Who[];
};

export type ActionRow = {
  form: (victim: Victim) => Record<string, string | string[]>;
  /** Who gets it done; the others are sent to the sign-in, or refused. */
  allowed: readonly Who[];
  /** Whether it changes something of the victim then. In all other cases nothing of hers changes. */
  changesVictim: boolean;
};

const SIGNED_IN: readonly Who[] = WHO.filter((who) => who !== "visitor" && who !== "banned");
const WITH_ROLE = SIGNED_IN.filter((who) => who !== "member");

const outcomes = (of: (who: Who) => Outcome) =>
  Object.fromEntries(WHO.map((who) => [who, of(who)])) as Record<Who, Outcome>;

/** A route that answers everybody alike. */
function everybody(status: number, path?: RouteRow["path"]): RouteRow {
  return { outcomes: outcomes(() => status), path: path ?? (() => ""), sees: [] };
}

/** A route for some: visitors, and who is banned, are led to the sign-in, others get 403. */
function only(who: readonly Who[], { path, sees = [] }: Partial<RouteRow> = {}): RouteRow {
  const answer = (one: Who) => (who.includes(one) ? 200 : SIGNED_IN.includes(one) ? 403 : "sign_in");
  return { outcomes: outcomes(answer), path: path ?? (() => ""), sees };
}

/** An action for some. */
function action(
  allowed: readonly Who[],
  form: ActionRow["form"],
  { changesVictim = false }: Partial<ActionRow> = {},
): ActionRow {
  return { form, allowed, changesVictim };
}

/** The public API answers everybody alike, and GET alone. */
function api(path: string, status = 200, example = path): [string, RouteRow][] {
  return [
    [`GET ${path}`, everybody(status, () => example)],
    ...["POST", "PUT", "PATCH", "DELETE"].map((method): [string, RouteRow] => [
      `${method} ${path}`,
      everybody(405, () => example),
    ]),
  ];
}

const SLUG = "river-valley-co-op";

/** By method and path as its folders have it. */
export const ROUTES: Record<string, RouteRow> = {
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

  "GET /desk": only(WITH_ROLE),
  "GET /desk/people": only(["admin"], { sees: ["admin"] }),
  "GET /desk/people/[id]": only(["admin"], { path: ({ id }) => `/desk/people/${id}`, sees: ["admin"] }),

  "GET /api/health/live": everybody(200),
  "GET /api/health/ready": everybody(200),
  ...Object.fromEntries([
    ...api("/api/v1/[...rest]", 404, "/api/v1/nothing"),
    ...api("/api/v1/initiatives"),
    ...api("/api/v1/initiatives.csv"),
    ...api("/api/v1/initiatives.geojson"),
    ...api("/api/v1/initiatives.jsonld"),
    ...api("/api/v1/initiatives/[slug]", 200, `/api/v1/initiatives/${SLUG}`),
    ...api("/api/v1/map"),
    ...api("/api/v1/openapi.json"),
    ...api("/api/v1/places/nearest", 200, "/api/v1/places/nearest?lat=42.3&lng=-72.6"),
    ...api("/feeds/initiatives.xml"),
    ...api("/sitemap.xml"),
  ]),
};

/** By name. */
export const ACTIONS: Record<string, ActionRow> = {
  grantRoleAction: action(["admin"], ({ id }) => ({ personId: id, role: "admin" }), { changesVictim: true }),
  revokeRoleAction: action(["admin"], ({ id }) => ({ personId: id, role: "curator" }), {
    changesVictim: true,
  }),
  banPersonAction: action(["admin"], ({ id }) => ({ personId: id }), { changesVictim: true }),
  unbanPersonAction: action(["admin"], ({ id }) => ({ personId: id })),
  promiseAction: action(["unpromised"], () => ({})),
};
