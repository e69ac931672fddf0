import type { Prisma } from "@/generated/prisma/client";

/** Something that somebody did, for the log: ids and keys only, nothing that anybody wrote. */
export type NewLogEntry = {
  /** Null for a command on the server itself. */
  actorId: string | null;
  /** Noun and verb: "role.grant". */
  action: string;
  subjectType:
    | "person"
    | "mail"
    | "post"
    | "conversation"
    | "message"
    | "introduction"
    | "initiative"
    | "proposal"
    | "import"
    | "import_source"
    | "group"
    | "meeting"
    | "gathering"
    | "circle";
  subjectId: string;
  detail?: Record<string, string | string[]>;
};

/** Writes into the log, in the transaction of what was done. @returns the id of the entry */
export async function recordLogEntry(tx: Prisma.TransactionClient, entry: NewLogEntry): Promise<bigint> {
  return (await tx.logEntry.create({ data: entry, select: { id: true } })).id;
}
