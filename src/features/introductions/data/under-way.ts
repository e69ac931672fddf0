import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Member } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import type { LetterState } from "../types";
import { type IntroductionRow, WITH_SIDES } from "./introductions";
import { regionsOf } from "./table";

const MOST = 100;

/** Those of an organizer's regions, and the pairs of initiatives that she signs. */
async function tendedBy(actor: Member): Promise<Prisma.IntroductionWhereInput> {
  const regions = await regionsOf(actor);
  if (!regions) return {};
  const inRegions = { is: { town: { region: { in: regions } } } };
  return {
    OR: [{ need: inRegions }, { offer: inRegions }, { needId: null, offerId: null, organizerId: actor.id }],
  };
}

/** Introductions, newest first. */
export async function listIntroductions({ actor }: Permit<"board.organize">): Promise<IntroductionRow[]> {
  const where = { ...(await tendedBy(actor)), state: { not: "undone" as const } };
  return withDatabase(() =>
    db.introduction.findMany({ where, orderBy: { createdAt: "desc" }, take: MOST, include: WITH_SIDES }),
  );
}

/** Introductions in which somebody without e-mail is to be called, the longest waiting first. */
export async function listCalls({ actor }: Permit<"board.organize">): Promise<IntroductionRow[]> {
  const where = { ...(await tendedBy(actor)), sides: { some: { callFor: { not: null } } } };
  return withDatabase(() =>
    db.introduction.findMany({ where, orderBy: { createdAt: "asc" }, take: MOST, include: WITH_SIDES }),
  );
}

/** What became of letters, by their keys. In local mode they wait: `/mailbox` shows them. */
export async function letterStates(keys: readonly string[]): Promise<Map<string, LetterState>> {
  const rows = await withDatabase(() =>
    db.outbox.findMany({
      where: { idempotencyKey: { in: [...keys] } },
      select: { idempotencyKey: true, state: true },
    }),
  );
  const words = { queued: "waiting", sent: "sent", dead: "bounced" } as const;
  return new Map(rows.map(({ idempotencyKey, state }) => [idempotencyKey, words[state]]));
}

/** What of an introduction decides who looks after it. */
export function guardsOf({ organizerId, need, offer }: IntroductionRow) {
  return { organizerId, posts: [need, offer].flatMap((post) => post ?? []) };
}
