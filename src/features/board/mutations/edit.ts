import "server-only";
import { db, withDatabase } from "@/lib/db";
import { ConflictError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { Changed } from "../schema/post";
import type { Audience } from "../types";
import { endOf } from "../utils/dates";
import { canBecome } from "../utils/state";
import { placeColumns, textColumns } from "./create";
import { lockPost } from "./life";
import { requestSuggestions } from "./suggestions";

/** The words of a post: what an organizer read before it was let on the board. */
const WORDS = ["title", "body", "altTitle", "altBody"] as const;

type Post = Awaited<ReturnType<typeof lockPost>>;

/** Whether others than before would read something that nobody has looked at. */
function isNewToRead(post: Post, changed: Changed, audience: Audience): boolean {
  const isSame =
    WORDS.every((part) => post[part] === changed[part]) && String(post.tags) === String(changed.tags);
  return audience !== "organizers" && (!isSame || post.audience === "organizers");
}

/**
 * Changes one's own post. New words of somebody whom no organizer trusts yet wait once more.
 * @param version that the change started from
 * @throws ConflictError when it has another one by now; MissingError when it is gone
 * @returns "ended", and changes nothing, when it is over; else whether it waits now
 */
export async function updatePost(
  { actor }: Permit<"post.manage">,
  id: string,
  version: number,
  changed: Changed,
  now: Date,
): Promise<"ended" | "taken" | "waits" | "changed"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const post = await lockPost(tx, id);
      if (post.version !== version) throw new ConflictError(version, post.version);
      if (post.state === "closed" || post.state === "expired") return "ended";
      if (changed.quantity < post.taken) return "taken";
      const { trustedAt } = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
      const audience = changed.audience ?? post.audience;
      const waits =
        trustedAt === null && isNewToRead(post, changed, audience) && canBecome(post.state, "pending");
      const { audience: _, ...words } = changed;
      const isDayNew = (changed.endsOn ?? null) !== (post.endsOn?.toISOString().slice(0, 10) ?? null);
      await tx.post.update({
        where: { id },
        data: {
          ...textColumns(words),
          ...(await placeColumns(tx, { ...post, town: changed.town })),
          audience,
          ...(waits && { state: "pending" as const }),
          ...(isDayNew && { expiresAt: endOf(changed.endsOn, now), remindedAt: null, keepHash: null }),
          version: { increment: 1 },
        },
      });
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "post.change", subjectType: "post", subjectId: id },
      });
      if (!waits) await requestSuggestions(tx, id);
      return waits ? "waits" : "changed";
    }),
  );
}
