import type { z } from "zod";
import type { PostRow } from "@/features/board/data/posts";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { askSchema } from "../schema/letters";
import type { FirstStep, PartyWords, Position } from "../types";
import { sideToken } from "../utils/token";
import { toInitiativeWords, toPostWords, type WordsReader } from "./words";

/** What letters are written with of a side, and of an introduction: one that is stored, or one that is to be made. */
export type LetterSide = {
  position: number;
  personId: string | null;
  initiativeId: number | null;
  name: string;
  locale: string;
  person: {
    name: string;
    email: string | null;
    phone: string;
    mayBeIntroduced: boolean;
    introductionShares: string[];
  } | null;
  initiative: { name: string; slug: string; summary: string; lang: string; town: { name: string } } | null;
};
export type LetterRow = {
  id: string;
  need: PostRow | null;
  offer: PostRow | null;
  round: { closesOn: Date } | null;
  firstStep: string;
  note: string;
  noteLang: string;
  sides: LetterSide[];
};

type Words = { own: PartyWords | null; other: PartyWords | null };

/** Which post is a side's own; the other one, or none, is the other's. */
function postsFor({ need, offer }: LetterRow, side: LetterSide) {
  if (side.initiativeId !== null) return { own: null, other: need ?? offer };
  return side.position === 1 ? { own: need, other: offer } : { own: offer, other: need };
}

/** What one side reads about itself and the other. Null where it is gone. */
export function wordsFor(row: LetterRow, side: LetterSide, gazetteer: Gazetteer): Words {
  const { own, other } = postsFor(row, side);
  const reader: WordsReader = side.personId ? "member" : "outsider";
  const { locale } = side;
  const others = row.sides.find(({ position }) => position !== side.position);
  const otherInitiative = others?.initiative ? toInitiativeWords(others.initiative) : null;
  const ownInitiative = side.initiative ? toInitiativeWords(side.initiative) : null;
  return {
    own: own ? toPostWords(own, { as: "self", locale }, gazetteer) : ownInitiative,
    other: otherInitiative ?? (other ? toPostWords(other, { as: reader, locale }, gazetteer) : null),
  };
}

/** What the letter that asks is written with. @throws when the other side is gone: nobody is asked about nothing */
export function toAskProps(
  row: LetterRow,
  side: LetterSide,
  signed: { salutation: string; organizer: string; assumedAt: Date | null },
  gazetteer: Gazetteer,
): z.output<typeof askSchema> {
  const { own, other } = wordsFor(row, side, gazetteer);
  if (!other || !row.round) throw new Error("An introduction without two sides or a round");
  // What only organizers may read stays out of her mail, too; the page shows it.
  const isPrivate = postsFor(row, side).own?.audience === "organizers";
  return {
    salutation: signed.salutation,
    organizer: signed.organizer,
    token: sideToken(row.id, side.position as Position),
    position: side.position as Position,
    own: isPrivate ? null : own,
    other,
    firstStep: row.firstStep as FirstStep,
    note: row.note,
    noteLang: row.noteLang,
    closesOn: row.round.closesOn.toISOString().slice(0, 10),
    assumedAt: signed.assumedAt?.toISOString() ?? null,
  };
}
