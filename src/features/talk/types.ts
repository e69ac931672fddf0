import type { GroupRole } from "@/features/groups/types";
import type { ReportDto } from "@/features/reports/types";

/** Who reads: nobody's id for a visitor, no role for whoever is not in the group. */
export type Reader = {
  id: string | null;
  role: GroupRole | null;
  /** Ids of those whom she blocked. */
  blocked: readonly string[];
};

/** Who wrote something, as the reader sees it. */
export type AuthorDto =
  | { kind: "you" | "gone" }
  | { kind: "named"; name: string }
  /** `number` tells several in one conversation apart, from 1. */
  | { kind: "unnamed"; number: number };

/** The group that something belongs to, for whoever may know of it: its name is everybody's. */
export type TalkGroup = { id: string; slug: string; name: string; lang: string };

/** Something that coordinators told the group. */
export type AnnouncementDto = {
  id: string;
  title: string;
  /** Markdown. */
  body: string;
  lang: string;
  audience: "members" | "everyone";
  author: AuthorDto;
  /** ISO 8601 (UTC). */
  at: string;
  /** For coordinators: somebody reported it. */
  isReported: boolean;
};

/** A conversation in a list. */
export type ThreadDto = {
  id: string;
  /** Null when whoever began it took it back, or a coordinator did. */
  title: string | null;
  author: AuthorDto;
  messages: number;
  /** Its last page. */
  lastPage: number;
  /** ISO 8601 (UTC). */
  lastAt: string;
};

/** What somebody wrote in a conversation. */
export type MessageDto = {
  id: string;
  author: AuthorDto;
  /** Empty unless shown. */
  body: string;
  lang: string;
  at: string;
  state: "shown" | "taken_back" | "removed" | "gone";
  mayRemove: boolean;
  mayReport: boolean;
  /** For coordinators: somebody reported it. */
  isReported: boolean;
};

/** A page of a list. */
export type Paged<T> = { items: T[]; page: number; pages: number };

/** What can be reported of a group. */
export type TalkSubject = "thread_message" | "announcement";

/** Something of a group that somebody reported. */
export type ReportedTalk = {
  subjectType: TalkSubject;
  id: string;
  group: TalkGroup;
  title: string | null;
  body: string;
  lang: string;
  at: string;
  /** Whether it is for everybody to read. */
  isPublic: boolean;
  reports: ReportDto[];
};
