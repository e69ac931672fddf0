import "server-only";
import { giveBackOne, takeOne } from "@/features/board/mutations/life";
import { isLive } from "@/features/board/utils/state";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { Shut } from "../types";
import { lockConversation, shutFor } from "./write";

type User = Permit<"conversation.use">;

/**
 * Promises one of what the post is about to whoever answered. Of two who are promised the last at once one gets it.
 * For the author of the post alone.
 * @returns why not: "taken" when none is left
 * @throws MissingError when it is none of hers
 */
export async function agree({ actor }: User, id: string, now: Date): Promise<Shut | "taken" | null> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const held = await lockConversation(tx, id, actor.id);
      if (!held.isOwner) throw new MissingError();
      if (held.agreedAt) return null;
      const shut = await shutFor(tx, held, actor.id, now);
      if (shut) return shut;
      if ((await takeOne(tx, held.postId, now)) === null) return "taken";
      await tx.conversation.update({ where: { id }, data: { agreedAt: now } });
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "conversation.agree", subjectType: "conversation", subjectId: id },
      });
      return null;
    }),
  );
}

/**
 * Takes the promise back: it did not work out. For the author alone, while the post is on the board.
 * @returns why not
 * @throws MissingError when it is none of hers
 */
export async function giveBack({ actor }: User, id: string, now: Date): Promise<Shut | null> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const held = await lockConversation(tx, id, actor.id);
      if (!held.isOwner) throw new MissingError();
      if (!held.agreedAt) return null;
      if (!isLive(held.post, now)) return "over";
      await giveBackOne(tx, held.postId);
      await tx.conversation.update({ where: { id }, data: { agreedAt: null } });
      await recordLogEntry(tx, {
        ...{
          actorId: actor.id,
          action: "conversation.give_back",
          subjectType: "conversation",
          subjectId: id,
        },
      });
      return null;
    }),
  );
}
