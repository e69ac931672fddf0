import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ActorRole } from "./types";

/** A change to be remembered. */
type NewRevision = {
  subjectType: "initiative";
  subjectId: number;
  /** The version that the change makes. */
  version: number;
  actorRole: ActorRole;
  reason: string | null;
  /** The changed fields as they were; null for a thing that is new. */
  before: Prisma.InputJsonObject | null;
  after: Prisma.InputJsonObject;
};

/** Writes a revision into the transaction of the change. Revisions are never changed or deleted. */
export async function recordRevision(tx: Prisma.TransactionClient, revision: NewRevision): Promise<void> {
  const { before, ...rest } = revision;
  await tx.revision.create({ data: { ...rest, ...(before !== null && { before }) } });
}
