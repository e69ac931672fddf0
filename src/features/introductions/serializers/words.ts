import type { PostRow } from "@/features/board/data/posts";
import { toPostDto } from "@/features/board/serializers/post";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { PartyWords } from "../types";

/** Who reads: its author, somebody with an account, somebody known by an address only. */
export type WordsReader = "self" | "member" | "outsider";

const MAY_READ: Record<PostRow["audience"], readonly WordsReader[]> = {
  everyone: ["self", "member", "outsider"],
  members: ["self", "member"],
  organizers: ["self"],
};

/**
 * A post as one side of an introduction reads it: its text where its audience allows, in her language where there is
 * one, and never who a person is.
 */
export function toPostWords(
  row: PostRow,
  reader: { as: WordsReader; locale: string },
  gazetteer: Gazetteer,
): PartyWords {
  const { side, category, texts, place, by, audience } = toPostDto(row, gazetteer);
  const mayRead = MAY_READ[audience].includes(reader.as);
  return {
    kind: "post",
    side,
    category,
    text: mayRead ? (texts.find(({ lang }) => lang === reader.locale) ?? texts[0]) : null,
    place,
    by: mayRead ? by : { kind: "person" },
  };
}

type InitiativeRow = { name: string; slug: string; summary: string; lang: string; town: { name: string } };

/** An initiative of the directory: everything here is public anyway. */
export function toInitiativeWords({ name, slug, summary, lang, town }: InitiativeRow): PartyWords {
  return {
    kind: "initiative",
    name,
    summary: summary ? { lang, title: "", body: summary } : null,
    town: town.name,
    path: `/initiatives/${slug}`,
  };
}
