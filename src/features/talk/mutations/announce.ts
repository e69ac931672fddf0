import "server-only";
import { z } from "zod";
import { lockGroup, roleIn } from "@/features/groups/data/seats";
import { DAY, daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import { declareJob } from "@/lib/jobs/define";
import { enqueueJob } from "@/lib/jobs/enqueue";
import type { Permit } from "@/lib/permit";
import { ANNOUNCEMENTS_A_DAY } from "../constants";

/** Mails an announcement to everybody in the group who wants that. */
export const announceJob = declareJob("talk.announce", z.object({ id: z.uuid() }));

type NewAnnouncement = {
  groupId: string;
  title: string;
  /** Markdown. */
  body: string;
  audience: "members" | "everyone";
  /** BCP 47. */
  lang: string;
};

/**
 * Tells a group something: archived at once, mailed by the worker.
 * @returns its id
 * @throws MissingError when she coordinates it no more, TooOftenError after five on a day
 */
export async function announce(
  { actor }: Permit<"group.coordinate">,
  { groupId, ...rest }: NewAnnouncement,
  now: Date,
): Promise<string> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const group = await lockGroup(tx, groupId);
      if (!group || (await roleIn(tx, groupId, actor.id)) !== "coordinator") throw new MissingError();
      const today = await tx.announcement.findMany({
        where: { groupId, createdAt: { gt: daysFrom(now, -1) } },
        orderBy: { createdAt: "asc" },
        select: { createdAt: true },
      });
      const first = today.at(-ANNOUNCEMENTS_A_DAY);
      if (first) throw new TooOftenError(Math.ceil((first.createdAt.getTime() + DAY - now.getTime()) / 1000));
      const data = { groupId, authorId: actor.id, ...rest, createdAt: now };
      const { id } = await tx.announcement.create({ data, select: { id: true } });
      await enqueueJob(tx, announceJob, { id });
      return id;
    }),
  );
}
