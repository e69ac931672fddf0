import type { Member } from "@/lib/actor";
import { whenAvailable } from "@/lib/available";
import { listSessions } from "../data/sessions";

/** Where somebody is signed in, for their own account page. */
export async function loadSessions({ id }: Member) {
  return whenAvailable(() => listSessions(id));
}
