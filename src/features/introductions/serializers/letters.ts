import type { z } from "zod";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { IntroductionRow, SideRow } from "../data/introductions";
import type { askSchema } from "../schema/letters";
import type { FirstStep, PartyWords, Position } from "../types";
import { sideToken } from "../utils/token";
import { toInitiativeWords, toPostWords, type WordsReader } from "./words";

type Words = { own: PartyWords | null; other: PartyWords | null };

/** Which post is a side's own; the other one, or none, is the other's. */
function postsFor({ need, offer }: IntroductionRow, side: SideRow) {
  if (side.initiativeId !== null) return { own: null, other: need ?? offer };
  return side.position === 1 ? { own: need, other: offer } : { own: offer, other: need };
}

/** What one side reads about itself and the other. Null where it is gone. */
export function wordsFor(row: IntroductionRow, side: SideRow, gazetteer: Gazetteer): Words {
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
  row: IntroductionRow,
  side: SideRow,
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
