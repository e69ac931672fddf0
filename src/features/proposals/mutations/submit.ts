import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { NewProposal } from "../types";
import { type Attempt, makeChange, proposeChange } from "./propose";

/** A change by somebody whose changes count at once, in a transaction of its own. */
export async function makeOwnChange(
  change: NewProposal & { actorId: string; isVerified: boolean },
  now = new Date(),
): Promise<Attempt> {
  return withDatabase(() => db.$transaction((tx) => makeChange(tx, change, now)));
}

/** A proposal in a transaction of its own. @returns its id */
export async function submitProposal(proposal: NewProposal): Promise<string> {
  return withDatabase(() => db.$transaction(async (tx) => (await proposeChange(tx, proposal)).id));
}
