import type { Category, PostBy, PostText, ShownPlace, Side } from "@/features/board/types";
import type { Locale } from "@/i18n/locales";
import type { FIRST_STEPS, HOW_IT_WENT } from "./constants";

export type FirstStep = (typeof FIRST_STEPS)[number];
export type HowItWent = (typeof HOW_IT_WENT)[number];
export type Position = 1 | 2;

/** How somebody is reached: a letter, or a number that an organizer calls. */
export type Reach = { kind: "email" | "phone"; value: string };

/** What a side chose to share; at least one of the three. */
export type Contact = { name: string; email: string | null; phone: string; ownWay: string };

/** What one side is told of the other, or reads of its own: public words only. */
export type PartyWords =
  | {
      kind: "post";
      side: Side;
      category: Category;
      /** Null where only organizers may read it. */
      text: PostText | null;
      place: ShownPlace;
      by: PostBy;
    }
  | { kind: "initiative"; name: string; summary: PostText | null; town: string; path: string };

/** Where an introduction stands for whoever holds a letter: nothing in it tells what the other side said. */
export type SideState = "ask" | "answered" | "agreed" | "over";

/** Where it stands for organizers. Who said what before the closing day, and whose no it was, is not told. */
export type DeskState = "draft" | "sending" | "under_way" | "agreed" | "ended" | "undone" | "by_hand";

/** Whether a letter arrived. */
export type LetterState = "waiting" | "sent" | "bounced" | "none";

/** What an organizer writes into the letters. */
export type LetterWords = { firstStep: FirstStep; note: string; noteLang: Locale };

/** Who is to be introduced. At least one post, or two initiatives. */
export type Pair = {
  needId: string | null;
  offerId: string | null;
  /** First the one that is asked first. */
  initiativeIds: readonly number[];
};

/** Why an introduction was not made. None tells who stays away from whom. */
export type Refusal =
  | "under_way"
  /** An earlier one ended, or one keeps away from the other; it is not told which. */
  | "not_these_two"
  | "enough"
  | "gone"
  | "same"
  | "unreachable"
  | "unnamed";

/** What the page behind a letter shows. */
export type ConsentDto =
  | {
      state: "ask";
      position: Position;
      organizer: string;
      own: PartyWords | null;
      other: PartyWords | null;
      firstStep: FirstStep;
      note: string;
      noteLang: string;
      /** YYYY-MM-DD */
      closesOn: string;
      /** Shown in the form, to be kept or changed. */
      name: string;
      /** All but its beginning and its domain left out. */
      maskedEmail: string;
      /** ISO 8601: silence counts as yes from then on; null where it does not. */
      assumedAt: string | null;
    }
  | { state: "answered"; closesOn: string }
  | { state: "agreed" }
  | { state: "over" };

/** What the page asks some days after both said yes. */
export type FollowUpDto = {
  howItWent: HowItWent | null;
  otherName: string;
  /** Whether the one asked has a post that can be closed as met. */
  canClose: boolean;
  /** Whether "never introduce me again to …" can be said: the other is a person. */
  canAvoid: boolean;
};
