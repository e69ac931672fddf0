import type { ShownPlace, Side } from "@/features/board/types";
import type { ReportReason } from "@/features/reports/types";
import type { CONTACT_KINDS, VERDICTS } from "./constants";

export type ContactKind = (typeof CONTACT_KINDS)[number];
export type Verdict = (typeof VERDICTS)[number];

/** A phone number or address that somebody shared by the button. */
export type Contact = { kind: ContactKind; value: string };

/**
 * Whom one writes with, as one may see it: by name where she shows it to members and has written here herself, an
 * initiative or group by its own.
 */
export type OtherSide =
  | { kind: "named"; name: string }
  | { kind: "poster" }
  | { kind: "answerer" }
  | { kind: "gone" };

/** What a conversation is about. The title is for the conversation's own page alone. */
export type AboutDto = {
  side: Side;
  place: ShownPlace;
  /** ISO 8601 (UTC). */
  postedAt: string;
  isOwn: boolean;
  title: string;
  lang: string;
  /** The post's page; null where the reader may not see it any more. */
  href: string | null;
};

/** A row of the list. */
export type ConversationDto = {
  id: string;
  about: AboutDto;
  other: OtherSide;
  unread: number;
  /** Of the last message that one sees; ISO 8601 (UTC). */
  lastAt: string;
};

export type MessageDto = {
  id: string;
  isOwn: boolean;
  text: string;
  lang: string;
  /** ISO 8601 (UTC). */
  at: string;
  /** What was shared; whoever shared it sees only which it was. */
  contact: { kind: ContactKind; value: string | null } | null;
  /** "removed" by an organizer; "gone" with the account of whoever wrote it. */
  state: "shown" | "removed" | "gone";
};

/** Why nothing more can be written in a conversation. */
export type Shut = "over" | "gone" | "blocked";

/** Why somebody cannot begin one. */
export type Refusal =
  | "missing"
  | "own"
  | "waiting"
  | "removed"
  | "over"
  | "taken"
  | "gone"
  | "blocked"
  | "too_many";

/** A conversation as one of the two sees it. */
export type ThreadDto = {
  id: string;
  about: AboutDto;
  other: OtherSide;
  messages: MessageDto[];
  /** Id of the message before which there are older ones; null when all are shown. */
  earlier: string | null;
  shut: Shut | null;
  isMuted: boolean;
  /** ISO 8601 (UTC); null while nothing is agreed. */
  agreedAt: string | null;
  canAgree: boolean;
  canGiveBack: boolean;
  /** How far one stays away from the other. */
  avoids: "everything" | "introductions" | null;
};

/** A reported message in the list of the desk: nothing of what was written. */
export type ReportedDto = { messageId: string; reasons: ReportReason[]; region: string; reportedAt: string };

/** A reported message as an organizer reads it. No names. */
export type ReportedMessageDto = {
  messageId: string;
  region: string;
  reports: { reason: ReportReason; note: string; at: string }[];
  /** Up to three before it, and the message itself, last. */
  messages: (Pick<MessageDto, "id" | "text" | "lang" | "at" | "state"> & {
    by: "poster" | "answerer";
    sharedContact: ContactKind | null;
  })[];
};

/** Somebody whom one stays away from, for one's own account page. */
export type AvoidedDto = {
  id: string;
  /** Empty where it is not shown to members. */
  name: string;
  scope: "everything" | "introductions";
  since: string;
};
