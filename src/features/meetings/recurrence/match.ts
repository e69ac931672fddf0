import type { WallClock } from "@/lib/wall-clock";

/** Days by which a time may move and still be the same meeting. */
const SAME_WITHIN = 3;
const DAY = 86_400_000;

const daysBetween = (a: WallClock, b: WallClock) =>
  Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / DAY;

/**
 * Which of the times that a meeting had each of its new ones is: one that moved by some days is still the same, and
 * who said that she comes still does.
 * @returns for each new time the old one, or null for one that comes along; and the old ones that fall away
 */
export function matchTimes<Old extends { originalLocal: WallClock }>(
  before: readonly Old[],
  times: readonly WallClock[],
): { kept: { time: WallClock; old: Old | null }[]; gone: Old[] } {
  const left = new Set(before);
  const found = new Map<WallClock, Old>();
  // The nearest first, so that no time takes from another the day that it keeps.
  for (let days = 0; days <= SAME_WITHIN; days++) {
    for (const time of times) {
      if (found.has(time)) continue;
      const old = [...left].find(({ originalLocal }) => daysBetween(originalLocal, time) === days);
      if (!old) continue;
      found.set(time, old);
      left.delete(old);
    }
  }
  return { kept: times.map((time) => ({ time, old: found.get(time) ?? null })), gone: [...left] };
}
