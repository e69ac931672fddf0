import type { Prisma } from "@/generated/prisma/client";

/** Whose data it is. */
export type DataOwner = { id: string; email: string };

/** What a feature keeps about people: how they get it, and how it goes. Listed in `src/my-data.ts`. */
export type DataKeeper = {
  /** Name of the part in the export; its title is `account.data.parts` of the messages, where there is one. */
  name: string;
  /** Everything kept about somebody, ready for JSON. */
  export: (owner: DataOwner) => Promise<unknown>;
  /** Takes it out of the live site; what belongs to others stays without the name. */
  forget: (tx: Prisma.TransactionClient, owner: DataOwner) => Promise<void>;
};
