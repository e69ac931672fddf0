import { WAYS } from "../constants";
import type { Way, WayDto } from "../types";

type StoredWays = {
  status: string;
  kind: { waysUsual: Way[] };
  ways: { way: Way; note: string | null; url: string | null }[];
};

/**
 * Ways to take part, the confirmed ones and those usual for the kind that nobody confirmed here. What has
 * closed has no usual ones.
 */
export function showWays({ status, kind, ways }: StoredWays): WayDto[] {
  return WAYS.flatMap((way): WayDto[] => {
    const confirmed = ways.find((one) => one.way === way);
    if (confirmed) return [{ way, basis: "confirmed", note: confirmed.note, url: confirmed.url }];
    const usual = status !== "closed" && kind.waysUsual.includes(way);
    return usual ? [{ way, basis: "usual", note: null, url: null }] : [];
  });
}
