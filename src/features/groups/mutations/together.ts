import "server-only";
import type { Group, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { lockGroup, roleIn } from "../data/seats";
import { togetherMail } from "../emails/joining";
import { textOf } from "../serializers";
import { listCoordinators } from "./join";

type Tx = Prisma.TransactionClient;

/** Locks two groups, always in the same order. @throws MissingError when one is not there or archived */
async function lockBoth(tx: Tx, one: string, other: string): Promise<Map<string, Group>> {
  const locked = new Map<string, Group>();
  for (const id of [one, other].sort()) {
    const group = await lockGroup(tx, id);
    if (!group) throw new MissingError();
    locked.set(id, group);
  }
  return locked;
}

async function tell(
  tx: Tx,
  { id, to, about }: { id: string; to: Group; about: Group },
  what: "proposed" | "accepted" | "declined",
): Promise<void> {
  for (const { id: person, email, locale } of await listCoordinators(tx, to.id)) {
    const props = { slug: to.slug, name: textOf(about, locale).name, what };
    await enqueueMail(tx, togetherMail, {
      key: `together ${id} ${what} ${person}`,
      to: email,
      locale,
      props,
    });
  }
}

/**
 * Asks another group to work on an objective together.
 * @returns "twice" when that was asked and is open, or they do already
 * @throws MissingError
 */
export async function proposeTogether(
  { actor }: Permit<"group.coordinate">,
  asked: { groupId: string; aimId: string; otherId: string; note: string },
  now: Date,
): Promise<"done" | "twice"> {
  const { groupId, aimId, otherId, note } = asked;
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      if (groupId === otherId) throw new MissingError();
      const locked = await lockBoth(tx, groupId, otherId);
      const [from, to] = [locked.get(groupId), locked.get(otherId)];
      if (!from || !to || (await roleIn(tx, groupId, actor.id)) !== "coordinator") throw new MissingError();
      const isOpen = {
        sort: "objective" as const,
        state: { in: ["adopted" as const, "under_way" as const] },
      };
      if (!(await tx.groupAim.findFirst({ where: { id: aimId, groupId, ...isOpen } })))
        throw new MissingError();
      const same = { fromId: groupId, toId: otherId, aimId };
      const live = { state: { in: ["proposed" as const, "accepted" as const] } };
      if (await tx.collaboration.findFirst({ where: { ...same, ...live } })) return "twice";
      const data = { ...same, note, proposedById: actor.id, createdAt: now };
      const { id } = await tx.collaboration.create({ data, select: { id: true } });
      await tell(tx, { id, to, about: from }, "proposed");
      return "done";
    }),
  );
}

/** Meetings to come that one group plans and the other holds, too, are the first one's alone again. */
async function partMeetings(tx: Tx, { fromId, toId }: { fromId: string; toId: string }, now: Date) {
  const pair = [
    { fromId, toId },
    { fromId: toId, toId: fromId },
  ];
  if (await tx.collaboration.findFirst({ where: { OR: pair, state: "accepted" } })) return;
  for (const { fromId: planner, toId: host } of pair) {
    const meeting = { groupId: planner, occurrences: { some: { endsAt: { gt: now } } } };
    await tx.meetingHost.deleteMany({ where: { groupId: host, meeting } });
  }
}

/** The states from which an answer leads on, and where to. */
const STEPS = {
  accept: { from: "proposed", to: "accepted" },
  decline: { from: "proposed", to: "declined" },
  end: { from: "accepted", to: "ended" },
} as const;

/**
 * What a group says to another that asked it, or the end of it, by either. The first of several counts.
 * @returns false when there is nothing to be said (any more)
 */
export async function decideTogether(
  { actor }: Permit<"group.coordinate">,
  decision: { groupId: string; id: string; answer: keyof typeof STEPS },
  now: Date,
): Promise<boolean> {
  const { groupId, id, answer } = decision;
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await tx.collaboration.findUnique({ where: { id } });
      const own = answer === "end" ? [found?.fromId, found?.toId] : [found?.toId];
      if (!found || !own.includes(groupId)) return false;
      const locked = await lockBoth(tx, found.fromId, found.toId);
      if ((await roleIn(tx, groupId, actor.id)) !== "coordinator") throw new MissingError();
      const { from, to } = STEPS[answer];
      const decided = answer === "end" ? { endedAt: now } : { decidedAt: now, decidedById: actor.id };
      const where = { id, state: from };
      const { count } = await tx.collaboration.updateMany({ where, data: { state: to, ...decided } });
      if (count === 0) return false;
      if (answer === "end") await partMeetings(tx, found, now);
      const detail = { collaboration: id };
      const subject = { subjectType: "group" as const, subjectId: groupId };
      await recordLogEntry(tx, { actorId: actor.id, action: `group.together_${answer}`, ...subject, detail });
      const [asker, answerer] = [locked.get(found.fromId), locked.get(found.toId)];
      if (answer !== "end" && asker && answerer) {
        await tell(tx, { id, to: asker, about: answerer }, answer === "accept" ? "accepted" : "declined");
      }
      return true;
    }),
  );
}
