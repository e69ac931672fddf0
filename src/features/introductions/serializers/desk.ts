import type { PostRow } from "@/features/board/data/posts";
import { canSeePost, isOrganizerOf } from "@/features/board/permissions/posts";
import { toPostDto } from "@/features/board/serializers/post";
import type { Category, PostText, ShownPlace, Side } from "@/features/board/types";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { Member } from "@/lib/actor";
import { today } from "@/lib/calendar";
import { URGENT_DAYS } from "../constants";
import type { IntroductionRow } from "../data/introductions";
import type { DeskPostRow } from "../data/table";
import type { DeskState, LetterState } from "../types";
import { type Reason, readReasons } from "../utils/signals";
import { deskState } from "../utils/state";

const DAY = 86_400_000;

/** Something that could fit, for organizers. */
export type DeskSuggestionDto = {
  key: string;
  name: string;
  lang: string;
  place: string;
  reasons: Reason[];
  /** Where its letter is prepared. */
  href: string;
};

/** A row of the table. */
export type DeskRowDto = {
  id: string;
  side: Side;
  category: Category;
  /** Null where only organizers may read it: it is opened for that, which is logged. */
  text: PostText | null;
  place: ShownPlace;
  /** Where it really is: for organizers of the region. */
  town: string;
  waitingDays: number;
  /** YYYY-MM-DD */
  endsOn: string | null;
  isUrgent: boolean;
  isMine: boolean;
  keeper: string;
  notes: number;
  hasNoAccount: boolean;
  left: number;
  quantity: number;
  suggestions: DeskSuggestionDto[];
};

type Look = { actor: Member; gazetteer: Gazetteer; now: Date };

/** Where the letter to two is prepared. */
export function composeHref(
  post: { id: string; side: Side },
  other: { post: string } | { initiative: string },
): string {
  const theirs = post.side === "need" ? "offer" : "need";
  const second = "post" in other ? { [theirs]: other.post } : { initiative: other.initiative };
  return `/desk/introductions/new?${new URLSearchParams({ [post.side]: post.id, ...second })}`;
}

function toSuggestions(row: DeskPostRow, { actor, gazetteer }: Look): DeskSuggestionDto[] {
  return row.suggestions.flatMap(({ candidateKey, candidate, initiative, signals }): DeskSuggestionDto[] => {
    const reasons = readReasons(signals);
    if (initiative?.listing === "published") {
      const { name, slug, town } = initiative;
      return [
        {
          key: candidateKey,
          name,
          lang: "",
          place: town.name,
          reasons,
          href: composeHref(row, { initiative: slug }),
        },
      ];
    }
    if (!candidate || !canSeePost(actor, candidate)) return [];
    const { texts, place } = toPostDto(candidate, gazetteer);
    const [{ title, lang }] = texts;
    const href = composeHref(row, { post: candidate.id });
    return [{ key: candidateKey, name: title, lang, place: place.name, reasons, href }];
  });
}

/** A post as the table shows it to an organizer of its region. */
export function toDeskRow(row: DeskPostRow, keepers: ReadonlyMap<string, string>, look: Look): DeskRowDto {
  const { actor, gazetteer, now } = look;
  const { id, side, category, texts, place, endsOn, quantity, left } = toPostDto(row, gazetteer);
  const since = row.openedAt ?? row.createdAt;
  const soon = today(new Date(now.getTime() + URGENT_DAYS * DAY));
  return {
    ...{ id, side, category, place, endsOn, quantity, left },
    text: row.audience === "organizers" ? null : texts[0],
    town: row.town.name,
    waitingDays: Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY)),
    isUrgent: endsOn !== null && endsOn <= soon,
    isMine: row.keeperId === actor.id,
    keeper: row.keeperId === null ? "" : (keepers.get(row.keeperId) ?? ""),
    notes: row._count.deskNotes,
    hasNoAccount: row.behalf === "person",
    suggestions: toSuggestions(row, look),
  };
}

/** One side of an introduction, for organizers. */
export type DeskSideDto = {
  name: string;
  letter: LetterState | "call";
  howItWent: string | null;
  howSaid: string;
};

/** An introduction, for organizers: until its closing day no more than that it is under way. */
export type DeskIntroductionDto = {
  id: string;
  state: DeskState;
  /** ISO 8601 */
  createdAt: string;
  sendAt: string | null;
  /** YYYY-MM-DD */
  closesOn: string | null;
  sides: DeskSideDto[];
};

/** Whom a side is, for an organizer: a name where she looks after the post, else what the board shows. */
function nameFor(actor: Member, row: IntroductionRow, position: number): string {
  const side = row.sides.find((one) => one.position === position);
  if (side?.initiative) return side.initiative.name;
  const post: PostRow | null = position === 1 ? row.need : row.offer;
  const isHers = post === null || isOrganizerOf(actor, post);
  const title = post && canSeePost(actor, post) && post.audience !== "organizers" ? post.title : "";
  return [isHers ? side?.name : "", title].filter(Boolean).join(": ");
}

/** An introduction as organizers see it. */
export function toDeskIntroduction(
  row: IntroductionRow,
  letters: ReadonlyMap<string, LetterState>,
  actor: Member,
): DeskIntroductionDto {
  const state = deskState(row.state);
  const showsLetters = state === "under_way" || state === "agreed";
  return {
    ...{ id: row.id, state },
    createdAt: row.createdAt.toISOString(),
    sendAt: row.sendAt?.toISOString() ?? null,
    closesOn: row.round?.closesOn.toISOString().slice(0, 10) ?? null,
    sides: row.sides.map((side) => ({
      name: nameFor(actor, row, side.position),
      letter: side.callFor ? "call" : showsLetters ? (letters.get(side.letterKey ?? "") ?? "none") : "none",
      howItWent: side.howItWent,
      howSaid: side.howSaid,
    })),
  };
}
