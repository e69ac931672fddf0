import "server-only";
import { randomUUID } from "node:crypto";
import { lockPost, noteContact } from "@/features/board/mutations/life";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { IntroductionRow, SideRow } from "../data/introductions";
import type { Contact } from "../types";
import { sideState } from "../utils/state";
import { agreeFor, declineFor } from "./answer";
import { type HowAnswer, keepHowItWent } from "./follow-up";
import { hold } from "./hold";
import { updateSide } from "./letters";

type Tx = Prisma.TransactionClient;
type Tender = Permit<"post.tend">;

/** Makes a post "mine", or nobody's. @returns false, and changes nothing, when another organizer has it */
export async function lookAfterPost({ actor }: Tender, id: string, isMine: boolean): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const post = await lockPost(tx, id);
      if (post.keeperId !== null && post.keeperId !== actor.id) return false;
      await tx.post.update({ where: { id }, data: { keeperId: isMine ? actor.id : null } });
      const entry = { actorId: actor.id, subjectType: "post", subjectId: id } as const;
      await recordLogEntry(tx, { ...entry, action: isMine ? "post.look_after" : "post.release" });
      return true;
    }),
  );
}

/** Writes something down about a post, for organizers. */
export async function addDeskNote({ actor }: Tender, postId: string, body: string): Promise<void> {
  await withDatabase(() => db.deskNote.create({ data: { postId, authorId: actor.id, body } }));
}

/** Says no to a suggestion for good. */
export async function dismissSuggestion(
  _permit: Tender,
  postId: string,
  candidateKey: string,
): Promise<void> {
  await withDatabase(() =>
    db.suggestion.updateMany({ where: { postId, candidateKey }, data: { dismissedAt: new Date() } }),
  );
}

/** Notes who looked at what only organizers may read. */
export async function logOpening({ actor }: Tender, post: { id: string; audience: string }): Promise<void> {
  if (post.audience !== "organizers") return;
  const entry = { actorId: actor.id, subjectType: "post", subjectId: post.id } as const;
  await withDatabase(() => db.$transaction((tx) => recordLogEntry(tx, { ...entry, action: "post.open" })));
}

/** Notes that somebody took a list along. */
export async function logExport({ actor }: Permit<"board.organize">): Promise<void> {
  const entry = { actorId: actor.id, subjectType: "introduction", subjectId: "list" } as const;
  await withDatabase(() =>
    db.$transaction((tx) => recordLogEntry(tx, { ...entry, action: "introduction.export" })),
  );
}

/** Notes that somebody was put in touch by phone or e-mail. @returns false when the post is not on the board any more */
export async function doneByHand({ actor }: Tender, postId: string, now: Date): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { side } = await lockPost(tx, postId);
      if (!(await noteContact(tx, postId, now))) return false;
      const { id } = await tx.introduction.create({
        data: {
          [side === "need" ? "needId" : "offerId"]: postId,
          ...{ pairKey: `hand:${randomUUID()}`, state: "by_hand", organizerId: actor.id, createdAt: now },
        },
      });
      const entry = { actorId: actor.id, subjectType: "introduction", subjectId: id } as const;
      await recordLogEntry(tx, { ...entry, action: "introduction.by_hand" });
      return true;
    }),
  );
}

/** Which side of which introduction an organizer called. */
export type Called = { id: string; position: number };

async function withCall<T>(
  { id, position }: Called,
  work: (tx: Tx, row: IntroductionRow, side: SideRow) => Promise<T>,
): Promise<T> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const row = await hold(tx, id);
      const side = row?.sides.find((one) => one.position === position);
      if (!row || !side?.callFor) throw new MissingError();
      return work(tx, row, side);
    }),
  );
}

/**
 * Writes down what somebody without e-mail answered on the phone; a yes brings what she wants shared.
 * @returns false when it is too late for an answer
 * @throws MissingError when there is no such call to make
 */
export async function recordAnswer(
  { actor }: Permit<"introduction.tend">,
  called: Called,
  contact: Omit<Contact, "name"> | null,
  now: Date,
): Promise<boolean> {
  return withCall(called, async (tx, row, side) => {
    const closesOn = row.round?.closesOn;
    if (!closesOn || side.callFor !== "ask") throw new MissingError();
    if (sideState({ state: row.state, closesOn }, side, now) !== "ask") return false;
    const entry = { actorId: actor.id, subjectType: "introduction", subjectId: row.id } as const;
    await recordLogEntry(tx, { ...entry, action: "introduction.record" });
    if (contact) await agreeFor(tx, row, side, { ...contact, name: side.name }, now, actor.id);
    else await declineFor(tx, side, now, actor.id);
    return true;
  });
}

/** Notes that somebody without e-mail was told. @throws MissingError when there was nothing to tell */
export async function markTold(_permit: Permit<"introduction.tend">, called: Called): Promise<void> {
  await withCall(called, async (tx, row, side) => {
    if (side.callFor !== "contacts" && side.callFor !== "closing") throw new MissingError();
    await updateSide(tx, side, { callFor: null, ...(row.state === "ended" && { address: null }) });
  });
}

/** Writes down how it went for somebody without e-mail. @throws MissingError when she was not to be asked */
export async function recordHow(
  _permit: Permit<"introduction.tend">,
  called: Called,
  given: HowAnswer,
  now: Date,
): Promise<void> {
  await withCall(called, async (tx, row, side) => {
    if (side.callFor !== "how") throw new MissingError();
    await keepHowItWent(tx, row, side.position, given, now);
  });
}
