import "server-only";
import { lockGroup, roleIn } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import type { Member } from "@/lib/actor";
import { ConflictError, MissingError, TooOftenError } from "@/lib/errors";
import { consume } from "@/lib/rate-limit";
import { PLANS_OF_PERSON } from "../constants";
import { getMeeting, listPartners, type WholeMeeting } from "../data/meetings";

type Tx = Prisma.TransactionClient;

/** Milliseconds that a change may take: many times, and mail to many people. */
export const PATIENCE = { maxWait: 10_000, timeout: 60_000 } as const;

/** Whoever coordinated the group when the permit was given does so no longer. */
export class NoCoordinator extends Error {}

/** Locks a group for a change by somebody who coordinates it now. @throws MissingError, NoCoordinator */
export async function lockAsCoordinator(tx: Tx, groupId: string, actor: Member): Promise<void> {
  if (!(await lockGroup(tx, groupId))) throw new MissingError();
  if ((await roleIn(tx, groupId, actor.id)) !== "coordinator") throw new NoCoordinator();
}

/**
 * Locks a meeting, first its group, for a change by a coordinator: answers wait meanwhile.
 * @param version that the form began with
 * @throws MissingError, NoCoordinator, ConflictError
 */
export async function lockMeeting(
  tx: Tx,
  id: string,
  actor: Member,
  version?: number,
): Promise<WholeMeeting> {
  const found = await tx.meeting.findUnique({ where: { id }, select: { groupId: true } });
  if (!found) throw new MissingError();
  await lockAsCoordinator(tx, found.groupId, actor);
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid FOR UPDATE`;
  const meeting = await getMeeting(id, tx);
  if (!meeting) throw new MissingError();
  if (version !== undefined && version !== meeting.version) throw new ConflictError(version, meeting.version);
  return meeting;
}

/** Of these groups the ones that may hold a meeting of this group, too. */
export async function allowedHosts(tx: Tx, groupId: string, hostIds: readonly string[]): Promise<string[]> {
  const partners = await listPartners(groupId, tx);
  return partners.map(({ id }) => id).filter((id) => hostIds.includes(id));
}

/** Counts one more meeting that somebody plans or changes. @throws TooOftenError */
export async function countPlan(actor: Member): Promise<void> {
  const result = await consume(PLANS_OF_PERSON, actor.id);
  if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
}
