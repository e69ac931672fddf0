import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { AvoidanceScope } from "../data/avoidances";

type Tx = Prisma.TransactionClient;

/** Keeps somebody away from somebody; a block replaces a smaller wish. Nothing tells the other. */
export async function avoid(
  tx: Tx,
  personId: string,
  avoidedId: string,
  scope: AvoidanceScope,
): Promise<void> {
  await tx.avoidance.upsert({
    where: { personId_avoidedId: { personId, avoidedId } },
    create: { personId, avoidedId, scope },
    update: scope === "everything" ? { scope } : {},
  });
}

/** Takes that back. */
export async function stopAvoiding(tx: Tx, personId: string, avoidedId: string): Promise<void> {
  await tx.avoidance.deleteMany({ where: { personId, avoidedId } });
}

/**
 * Whether one of two stays away from the other, in the transaction that would bring them together.
 * @param scope "everything" asks for blocks only; "introductions" for either wish
 */
export async function keepApart(tx: Tx, one: string, other: string, scope: AvoidanceScope): Promise<boolean> {
  const pair = [
    { personId: one, avoidedId: other },
    { personId: other, avoidedId: one },
  ];
  const found = await tx.avoidance.count({ where: { OR: pair, ...(scope === "everything" && { scope }) } });
  return found > 0;
}
