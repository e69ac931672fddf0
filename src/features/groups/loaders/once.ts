import { cache } from "react";
import { getActor } from "@/lib/auth/session";
import { getGroup } from "../data/groups";
import { getSeat } from "../data/seats";

// The sections of one page ask for the same: once a request is enough.

/** A group by its slug; null when there is none. @throws UnavailableError */
export const findGroup = cache(getGroup);

/** What whoever asks is in a group; null when there is none. @throws UnavailableError */
export const findSeat = cache(async (slug: string) => getSeat(await getActor(), { slug }));
