// What a row of the table of access is made of.
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
  /** "done", or the code of the failure. */
  outcome: (who: Who) => string;
  /** Whether it changes something of the victim when it is done. In all other cases nothing of hers changes. */
  changesVictim: boolean;
};

export const SIGNED_IN: readonly Who[] = WHO.filter((who) => who !== "visitor" && who !== "banned");
export const WITH_ROLE = SIGNED_IN.filter((who) => who !== "member");

export const outcomes = (of: (who: Who) => Outcome) =>
  Object.fromEntries(WHO.map((who) => [who, of(who)])) as Record<Who, Outcome>;

/** A route that answers everybody alike. */
export function everybody(status: number, path?: RouteRow["path"]): RouteRow {
  return { outcomes: outcomes(() => status), path: path ?? (() => ""), sees: [] };
}

/** A route for some: visitors, and who is banned, are led to the sign-in, others get 403. */
export function only(who: readonly Who[], { path, sees = [] }: Partial<RouteRow> = {}): RouteRow {
  const answer = (one: Who) => (who.includes(one) ? 200 : SIGNED_IN.includes(one) ? 403 : "sign_in");
  return { outcomes: outcomes(answer), path: path ?? (() => ""), sees };
}

type Form = ActionRow["form"];

/** An action for some: the others are sent to the sign-in, or refused. */
export function action(
  allowed: readonly Who[],
  form: Form,
  { changesVictim = false, refusal = "forbidden" } = {},
): ActionRow {
  const refused = (who: Who) => (SIGNED_IN.includes(who) ? refusal : "sign_in");
  return { form, outcome: (who) => (allowed.includes(who) ? "done" : refused(who)), changesVictim };
}

/** An action that does the same for everybody, and nothing to the victim. */
export function anybody(form: Form, outcome = "done"): ActionRow {
  return { form, outcome: () => outcome, changesVictim: false };
}

/** The public API answers everybody alike, and GET alone. */
export function api(path: string, status = 200, example = path): [string, RouteRow][] {
  return [
    [`GET ${path}`, everybody(status, () => example)],
    ...["POST", "PUT", "PATCH", "DELETE"].map((method): [string, RouteRow] => [
      `${method} ${path}`,
      everybody(405, () => example),
    ]),
  ];
}
