// Introductions for tests: two people with a need and an offer, an organizer, and letters as they would be read.

import { closeRounds } from "@/features/introductions/mutations/close";
import { sendDue } from "@/features/introductions/mutations/send";
import { startIntroduction } from "@/features/introductions/mutations/start";
import { canIntroduce } from "@/features/introductions/permissions/introductions";
import type { LetterWords, Position } from "@/features/introductions/types";
import { sideToken } from "@/features/introductions/utils/token";
import { writeMessage } from "@/features/mail/data/message";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { MAILS } from "@/mails";
import { asMember, makePerson, type NewRole, permitOf } from "./people";
import { makePost } from "./posts";

export const MINUTE = 60_000;
export const DAY = 86_400_000;
const WORDS: LetterWords = { firstStep: "call", note: "", noteLang: "en" };

const SIGNAL = new AbortController().signal;

/** An organizer with a name; of the whole state unless said otherwise. */
export async function makeOrganizer(name = "Olga Organizer", role: Partial<NewRole> = {}) {
  return makePerson({ name }, [{ role: "organizer", ...role }]);
}

type PostData = Parameters<typeof makePost>[0];
type PersonData = Partial<Prisma.PersonUncheckedCreateInput>;

/** Somebody with a need, and somebody with an offer, both in Holyoke. */
export async function makePair({
  need,
  offer,
  ana,
  ben,
}: {
  need?: PostData;
  offer?: PostData;
  ana?: PersonData;
  ben?: PersonData;
} = {}) {
  const one = await makePerson({ name: "Ana", locale: "es", ...ana });
  const other = await makePerson({ name: "Ben", ...ben });
  const needPost = await makePost({ authorId: one.id, title: "Necesito una nevera", lang: "es", ...need });
  const offerPost = await makePost({
    authorId: other.id,
    side: "offer",
    title: "Walk-in cooler to lend",
    ...offer,
  });
  return { ana: one, ben: other, need: needPost, offer: offerPost };
}

export type Organizer = Awaited<ReturnType<typeof makeOrganizer>>;

/** Makes an introduction as an organizer does. */
export async function introduce(
  organizer: Organizer,
  { need, offer }: { need: { id: string }; offer: { id: string } },
  now: Date,
  words = WORDS,
) {
  const permit = permitOf((actor) => canIntroduce(actor, { posts: [] }), asMember(organizer));
  return startIntroduction(permit, { needId: need.id, offerId: offer.id, initiativeIds: [] }, words, now);
}

/** The same, until the first letter has left. @returns id of the introduction, and the moment */
export async function introduceAndSend(
  organizer: Organizer,
  pair: { need: { id: string }; offer: { id: string } },
  now: Date,
) {
  const started = await introduce(organizer, pair, now);
  if (started.state !== "started") throw new Error(started.why);
  const sent = new Date(now.getTime() + 11 * MINUTE);
  await sendDue(sent, SIGNAL);
  return { id: started.id, sent };
}

export const send = (now: Date) => sendDue(now, SIGNAL);
export const close = (now: Date) => closeRounds(now);
export const tokenOf = (id: string, position: Position) => sideToken(id, position);

/** Every letter to an address that lies in the outbox, as it would go out, oldest first. */
export async function lettersTo(email: string | null) {
  const rows = await db.outbox.findMany({
    where: { recipientHash: recipientHash(email ?? ""), template: { startsWith: "introductions." } },
    orderBy: { id: "asc" },
  });
  const letters = await Promise.all(rows.map((row) => writeMessage(row, MAILS)));
  return letters.map((letter, index) => {
    if (!letter) throw new Error("A letter that cannot be written");
    return { ...letter, template: rows[index]?.template ?? "", state: rows[index]?.state };
  });
}

export const stateOf = async (id: string) =>
  (await db.introduction.findUniqueOrThrow({ where: { id } })).state;
