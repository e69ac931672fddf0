import "server-only";
import { db, withDatabase } from "@/lib/db";
import { type Party, readParties } from "../mutations/parties";
import type { Pair } from "../types";

/** The two of a pair as they are now, to look at what would be written to them. */
export async function readPair(pair: Pair): Promise<[Party, Party] | null> {
  return withDatabase(() => readParties(db, pair));
}
