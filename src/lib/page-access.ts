import type { Actor } from "./actor";
import { getActor } from "./auth/session";
import { type Unavailable, whenAvailable } from "./available";
import { type Decision, isDenied, type Permit } from "./permit";

/** Why a page shows nothing of what it is about; `NoAccess` draws it. */
export type NoAccessState = Unavailable | { state: "sign_in" } | { state: "forbidden" };

/**
 * For the loader of a page that not everybody may see: decides about whoever asks, then loads with the permit.
 * A database that does not answer becomes a value, too.
 */
export async function loadPermitted<Action extends string, T>(
  permission: (actor: Actor) => Decision<Action> | Promise<Decision<Action>>,
  load: (permit: Permit<Action>) => Promise<T>,
): Promise<{ state: "ok"; value: T } | NoAccessState> {
  const answer = await whenAvailable(async () => {
    const decision = await permission(await getActor());
    return isDenied(decision)
      ? { state: decision.denied }
      : { state: "ok" as const, value: await load(decision) };
  });
  return answer.state === "ok" ? answer.value : answer;
}
