import { available, type Unavailable } from "@/lib/available";
import type { Seat } from "../types";
import { findSeat } from "./once";

/** What whoever asks is in a group; missing when there is no such group. */
export async function loadSeat(
  slug: string,
): Promise<{ state: "ok"; seat: Seat } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const seat = await findSeat(slug);
    return seat ? { state: "ok" as const, seat } : { state: "missing" as const };
  });
}
