export type GroupRole = "member" | "coordinator" | "note_taker";
export type GroupJoining = "open" | "request" | "invitation";
export type GroupAudience = "everyone" | "members" | "coordinators";
export type AimSort = "objective" | "priority" | "strategy";
export type AimState = "proposed" | "adopted" | "under_way" | "done" | "dropped";

/** What decides who may do what in a group: the group as it stands, and what whoever asks is in it. */
export type Seat = {
  groupId: string;
  slug: string;
  isArchived: boolean;
  /** Whether somebody coordinates it now. */
  isCoordinated: boolean;
  /** Null for whoever is not in it. */
  role: GroupRole | null;
};

/** What a group says of itself, in the reader's language where there is such a text. */
export type GroupText = { lang: string; name: string; purpose: string; howToJoin: string };

/** How many are in a group, and how many wait to be let in. */
type Counts = { members: number; waiting: number };

/** A group in the list. */
export type GroupRowDto = Counts & {
  slug: string;
  text: GroupText;
  joining: GroupJoining;
  isCoordinated: boolean;
  namedIn: number | null;
};

/** A group on its page; nothing of it is for members alone. */
export type GroupDto = GroupRowDto & {
  id: string;
  questions: string[];
  agreement: string;
  /** The language its texts are in that are not in two. */
  lang: string;
  /** ISO 8601 (UTC). */
  activeAt: string | null;
  isArchived: boolean;
  version: number;
};

/** An objective, a priority or a strategy. */
export type AimDto = {
  id: string;
  sort: AimSort;
  lang: string;
  title: string;
  body: string;
  byWhen: string | null;
  state: AimState;
  /** The one that a proposed change would take the place of. */
  replacesId: string | null;
  /** ISO 8601 (UTC). */
  adoptedAt: string | null;
  /** When the meeting was at which it was adopted, ISO 8601 (UTC). */
  adoptedInAt: string | null;
  adoptedInId: string | null;
  version: number;
};

/** An objective of any group, for the agenda. */
export type AgendaItemDto = {
  id: string;
  slug: string;
  group: { lang: string; name: string };
  lang: string;
  title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  byWhen: string;
  state: AimState;
};

/** Somebody in a group, for those who may see that. */
export type MemberDto = {
  personId: string;
  /** May be empty. */
  name: string;
  role: GroupRole;
  audience: GroupAudience;
  wayIn: GroupJoining;
  /** Who let her in, as far as that may be seen; empty where she came by herself. */
  decidedBy: string;
  /** ISO 8601 (UTC). */
  joinedAt: string;
};

/** Somebody who waits to be let in, for those who decide. */
export type JoinRequestDto = {
  id: string;
  /** May be empty. */
  name: string;
  wantsToCoordinate: boolean;
  answers: { question: string; answer: string }[];
  /** ISO 8601 (UTC). */
  createdAt: string;
};

/** What somebody chose for herself in a group. */
export type MembershipDto = {
  role: GroupRole;
  audience: GroupAudience;
  wantsAnnouncements: boolean;
  wantsTalk: boolean;
};

/** A document: a link, or a file of so many bytes. */
export type DocumentDto = {
  id: string;
  title: string;
  /** Absolute for a link, else a path of this site. */
  href: string;
  isFile: boolean;
  fileName: string;
  size: number;
  audience: GroupAudience;
  /** ISO 8601 (UTC). */
  createdAt: string;
};

/** Two groups at work together, seen from one of them. */
export type CollaborationDto = {
  id: string;
  other: { slug: string; lang: string; name: string };
  aim: { lang: string; title: string };
  /** Whether the other group asked. */
  isAsked: boolean;
  state: "proposed" | "accepted" | "declined" | "ended";
  note: string;
};

/** One change of a group or of what it wants. */
export type ChangeDto = {
  id: string;
  subject: "group" | "aim";
  title: string;
  version: number;
  /** Fields that changed: as they were (null: new) and as they are. */
  fields: { name: string; before: string | null; after: string }[];
  /** ISO 8601 (UTC). */
  at: string;
};

/** A group as the API gives it. */
export type PublicGroupDto = {
  slug: string;
  url: string;
  texts: { lang: string; name: string; purpose: string }[];
  joining: GroupJoining;
  members: number;
  isCoordinated: boolean;
  namedIn: number | null;
  /** ISO 8601 (UTC). */
  activeAt: string | null;
  aims: {
    sort: AimSort;
    lang: string;
    title: string;
    byWhen: string | null;
    state: Exclude<AimState, "proposed">;
  }[];
};
