import { subscriptionsKeeper } from "./features/subscriptions/mutations/my-data";
import type { Prisma } from "./generated/prisma/client";

/** What a feature keeps about people: how they get it, and how it goes. */
export type DataKeeper = {
  /** Name of the part in the export. */
  name: string;
  /** Everything kept about somebody, ready for JSON. */
  export: (person: { id: string; email: string }) => Promise<unknown>;
  /** Takes it out of the live site; what belongs to others stays without the name. */
  forget: (tx: Prisma.TransactionClient, person: { id: string; email: string }) => Promise<void>;
};

/** Every feature that keeps something about people. */
export const DATA_KEEPERS: readonly DataKeeper[] = [subscriptionsKeeper];
