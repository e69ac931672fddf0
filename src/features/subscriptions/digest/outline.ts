import type { Locale } from "@/i18n/locales";
import { LOOK_BACK_DAYS, MOST_ITEMS } from "../constants";
import { type DueSubscriber, TODO } from "../data/digest";
import type { Wording } from "../serializers";
import { daysBefore } from "../utils/period";
import { type Chosen, choose, keyOf } from "./choose";
import type { OpenSource } from "./source";
import type { Suggestions } from "./suggest";

/**
 * Milliseconds before the last look that are looked at again: what was being published at that moment had its date
 * already, but could not be seen yet. What was told is noted down, so nothing comes twice.
 */
export const OVERLAP = 15 * 60_000;

/** What all digests of one run are made from. */
export type Edition = {
  now: Date;
  sources: ReadonlyMap<string, OpenSource>;
  suggestions: Suggestions;
  wordingIn: (locale: Locale) => Promise<Wording>;
};

type Search = { topic: string; filters: string };

/** What a digest will say, by ids. */
export type Outline = {
  subscriber: DueSubscriber;
  chosen: Chosen<Search>[];
  /** Something to do that was never told, the nearest first. */
  todo: string | null;
  /** Not to be told again. */
  told: { topic: string; subjectId: string }[];
};

/**
 * Chooses what there is to tell to one subscriber.
 * @param known.told what she was told already
 * @param known.blocked people whom she blocked or who blocked her
 */
export function draw(
  subscriber: DueSubscriber,
  { told, blocked }: { told: ReadonlySet<string>; blocked: ReadonlySet<string> },
  { now, sources, suggestions }: Edition,
): Outline {
  const { confirmedAt, checkedUntil, personId, subscriptions, plannedVisits } = subscriber;
  const since = Math.max(
    confirmedAt.getTime(),
    checkedUntil.getTime() - OVERLAP,
    daysBefore(now, LOOK_BACK_DAYS).getTime(),
  );
  const found = subscriptions.map(({ topic, filters }) => ({
    search: { topic, filters },
    things: (sources.get(topic)?.match(filters) ?? []).filter(
      (thing) =>
        thing.publishedAt.getTime() > since &&
        !told.has(keyOf(thing)) &&
        (thing.personId === null || (thing.personId !== personId && !blocked.has(thing.personId))),
    ),
  }));
  const chosen = choose(found, MOST_ITEMS);
  const shown = new Set(chosen.flatMap((one) => one.shown.map(keyOf)));
  const planned = new Set(plannedVisits.map(({ initiativeId }) => String(initiativeId)));
  const todo = suggestions
    .near(subscriptions.map(({ filters }) => filters))
    .find(
      (id) =>
        !told.has(keyOf({ topic: TODO, id })) &&
        !shown.has(keyOf({ topic: "initiatives", id })) &&
        !planned.has(id),
    );
  const noted = found
    .flatMap(({ things }) => things)
    .filter((thing) => shown.has(keyOf(thing)) || thing.publishedAt.getTime() > now.getTime() - OVERLAP)
    .map(({ topic, id }) => ({ topic, subjectId: id }));
  return { subscriber, chosen, todo: todo ?? null, told: noted };
}
