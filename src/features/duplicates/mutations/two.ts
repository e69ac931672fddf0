import "server-only";
import { lockEntry, type StoredEntry } from "@/features/proposals/data/entries";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Permit } from "@/lib/permit";

type Tx = Prisma.TransactionClient;
export type Curator = Permit<"directory.curate">;

/** Why nothing was done. */
export type Refused =
  | { state: "forbidden" }
  | { state: "missing" }
  /** One of them was changed meanwhile. */
  | { state: "conflict" }
  /** Somebody was faster, or it is so already. */
  | { state: "already" };

/** Ends a transaction without a trace. */
class Refusal extends Error {
  constructor(readonly outcome: Refused) {
    super(outcome.state);
  }
}

/** Ends the transaction with why. */
export function stop(state: Refused["state"]): never {
  throw new Refusal({ state });
}

/** Runs `work`; what it stopped with is a value. */
export async function orRefused<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.outcome;
    throw error;
  }
}

/**
 * Two entries that nobody else changes until the transaction ends, and those that were merged into them: locked in the
 * order of their ids, so that two who work on the same ones wait for each other.
 */
export async function lockTwo(
  tx: Tx,
  { actor }: Curator,
  [one, other]: readonly [number, number],
): Promise<[StoredEntry, StoredEntry]> {
  const two = [one, other];
  await tx.$queryRaw`
    SELECT 1 FROM "initiative" WHERE "id" = ANY(${two}::int[]) OR "merged_into_id" = ANY(${two}::int[])
    ORDER BY "id" FOR UPDATE`;
  const entries = [
    (await lockEntry(tx, one)) ?? stop("missing"),
    (await lockEntry(tx, other)) ?? stop("missing"),
  ];
  if (!entries.every(({ reach }) => isEntrusted(actor, reach))) stop("forbidden");
  return entries as [StoredEntry, StoredEntry];
}

/** The two ids as a pair has them. */
export const pairOf = (one: number, other: number) => ({
  firstId: Math.min(one, other),
  secondId: Math.max(one, other),
});
