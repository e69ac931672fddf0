import { canSeePost } from "@/features/board/permissions/posts";
import { shownState } from "@/features/board/utils/state";
import type { Seat } from "@/features/groups/types";
import type { Actor } from "@/lib/actor";
import { isDenied } from "@/lib/permit";
import type { StoredAction, StoredDecision } from "./data/items";
import { listMembers, showMember } from "./data/names";
import { canEditAction, canReadText, isKeeper } from "./permissions";
import type { ActionDto, DecisionDto, NeedDto, Someone } from "./types";

/** Who reads, and what she is in the group whose things she reads. */
export type Reader = { actor: Actor; seat: Seat; now: Date };

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

type Of = { occurrence: StoredAction["occurrence"] };

/** Whether somebody may see what came of a meeting; what came of none is for those in the group. */
function isSeen({ occurrence }: Of, seat: Seat): boolean {
  return occurrence ? canReadText(seat, occurrence) : seat.role !== null;
}

const meetingOf = ({ occurrence }: Of) =>
  occurrence && { id: occurrence.id, startsAt: occurrence.startsAt.toISOString() };

/** What everybody in the group may know of its needs; who may not open one gets no way to it. */
function toNeed(post: StoredAction["posts"][number], { actor, now }: Reader): NeedDto {
  const isOver = post.state !== "pending" && post.expiresAt <= now;
  const path = canSeePost(actor, post) ? `/board/${post.id}` : null;
  return { id: post.id, state: isOver ? "done" : shownState(post.state), path };
}

/** Those of a group's actions that somebody may see, as she may see them. @throws UnavailableError */
export async function toActions(rows: readonly StoredAction[], reader: Reader): Promise<ActionDto[]> {
  const { actor, seat } = reader;
  const seen = rows.filter((row) => isSeen(row, seat));
  const members = await listMembers(
    seat.groupId,
    seen.map(({ ownerId }) => ownerId),
  );
  const isIn = seat.role !== null && !seat.isArchived;
  return seen.map((row): ActionDto => {
    const isOwn = actor.kind === "member" && row.ownerId === actor.id;
    const isOpen = row.state === "open";
    return {
      ...{ id: row.id, lang: row.lang, text: row.text, state: row.state, dueOn: day(row.dueOn) },
      owner: ownerOf(row, (id) => showMember(members, id, reader)),
      meeting: meetingOf(row),
      needs: row.posts
        .map((post) => toNeed(post, reader))
        .filter(({ path }) => path !== null || seat.role !== null),
      may: {
        tick: isIn && (isOwn || isKeeper(seat)),
        takeOver: isIn && isOpen && !isOwn,
        ask: isIn && isOpen,
        edit: isOpen && !isDenied(canEditAction(actor, seat, row)),
      },
    };
  });
}

/** Who is to do something: somebody of the group, or a name as it was written. */
export function ownerOf(
  { ownerId, ownerName }: { ownerId: string | null; ownerName: string },
  show: (personId: string) => Someone,
): Someone | null {
  if (ownerId !== null) return show(ownerId);
  return ownerName ? { name: ownerName, isYou: false } : null;
}

/** Those of a group's decisions that somebody may see. */
export function toDecisions(rows: readonly StoredDecision[], seat: Seat): DecisionDto[] {
  return rows
    .filter((row) => isSeen(row, seat))
    .map((row) => ({ id: row.id, lang: row.lang, text: row.text, meeting: meetingOf(row) }));
}
