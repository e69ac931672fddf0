import "server-only";
import type { Reach } from "@/features/proposals/data/entries";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Prisma } from "@/generated/prisma/client";

/** Whether somebody may change an entry of this region and kind. */
export type MayReach = (reach: Reach) => boolean;

/** What an editor is entrusted with at this moment. @param personId null for a command, which may do all of it */
export async function readReach(tx: Prisma.TransactionClient, personId: string | null): Promise<MayReach> {
  if (personId === null) return () => true;
  const person = await tx.person.findUnique({ where: { id: personId }, include: { grants: true } });
  if (!person || person.bannedAt !== null) return () => false;
  const grants = person.grants.map(({ role, regions, kinds, promisedAt }) => ({
    ...{ role, regions, kinds },
    hasPromised: promisedAt !== null,
  }));
  const member = {
    ...{ kind: "member" as const, id: person.id, name: "", email: "", locale: "", grants },
    ...{ sessionId: "", isShared: false },
  };
  return (reach) => isEntrusted(member, reach);
}
