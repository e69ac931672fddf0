import type { Actor, Member } from "./actor";

declare const minted: unique symbol;

/** Proof that a permission was checked: only the functions of a `permissions.ts` make one. */
export type Permit<Action extends string> = {
  readonly action: Action;
  readonly actor: Member;
  readonly [minted]: true;
};

/** Why not: nobody is signed in, or somebody who may not. */
export type Denied = { readonly denied: "sign_in" | "forbidden" };

/** What a permission function answers. */
export type Decision<Action extends string> = Permit<Action> | Denied;

/** For `permissions.ts` alone (a test looks): decides about a member; a visitor has to sign in first. */
export function decide<Action extends string>(
  action: Action,
  actor: Actor,
  rule: (member: Member) => boolean,
): Decision<Action> {
  if (actor.kind !== "member") return { denied: "sign_in" };
  return rule(actor) ? ({ action, actor } as Permit<Action>) : { denied: "forbidden" };
}

/** Whether a decision is a no. */
export function isDenied(decision: Decision<string>): decision is Denied {
  return "denied" in decision;
}
