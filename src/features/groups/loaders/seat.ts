import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { getSeat } from "../data/seats";
import type { Seat } from "../types";

/** What whoever asks is in a group; missing when there is no such group. */
export async function loadSeat(
  slug: string,
): Promise<{ state: "ok"; seat: Seat } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const seat = await getSeat(await getActor(), { slug });
    return seat ? { state: "ok" as const, seat } : { state: "missing" as const };
  });
}
