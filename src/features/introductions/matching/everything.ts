import { isLiveAt } from "./gates";
import type { Matcher, Read } from "./matcher";
import type { PlaceMatcher } from "./places";
import type { Ask, Matches } from "./types";
import { TOP_RANKS } from "./weights";

/** Who has waited longest chooses first; ties by id. */
function byWaiting({ post: a }: Read, { post: b }: Read): number {
  const [since, other] = [a.openedAt ?? "", b.openedAt ?? ""];
  if (since !== other) return since < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Suggestions for every post of the board, one after the other, so that nobody who stands near the top of many lists
 * already is put there once more where others fit as well. The same for the same board, whatever was before.
 */
export function* suggestEverything(
  matcher: Matcher,
  places: PlaceMatcher | null,
  ask: Omit<Ask, "exposureOf">,
): Generator<{ read: Read; matches: Matches }> {
  const exposure = new Map<string, number>();
  const whole: Ask = { ...ask, exposureOf: (id) => exposure.get(id) ?? 0 };
  const live = matcher.posts().filter(({ post }) => isLiveAt(post, ask.now));
  for (const read of live.toSorted(byWaiting)) {
    const posts = matcher.suggest(read, whole);
    for (const { id } of posts.slice(0, TOP_RANKS)) exposure.set(id, (exposure.get(id) ?? 0) + 1);
    yield { read, matches: { posts, places: places?.suggest(read, whole) ?? [] } };
  }
}
