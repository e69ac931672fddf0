import type { GroupAudience, GroupRole, Seat } from "@/features/groups/types";
import type { WallClock } from "@/lib/wall-clock";
import type { Answer } from "./constants";

/** When a meeting is, and when again. */
export type Schedule = {
  startsLocal: WallClock;
  durationMinutes: number;
  /** RRULE without its name; null for once. */
  rule: string | null;
};

export type StepFree = "yes" | "no" | "unknown";

/** What a coordinator says of a meeting besides when it is. */
export type MeetingWords = {
  lang: string;
  title: string;
  description: string;
  audience: "everyone" | "members";
  place: string;
  townId: number | null;
  /** http or https, or empty. */
  joinLink: string;
  languages: string[];
  interpretation: string;
  childCare: string;
  stepFree: StepFree;
  accessNotes: string;
  /** Groups that hold it, too. */
  hostIds: string[];
};

/** What may be different at one time of a meeting; null is as the meeting has it. */
export type OccurrenceWords = {
  title: string | null;
  place: string | null;
  joinLink: string | null;
  note: string;
};

/** What decides who may see a meeting, answer it, and change it. */
export type Standing = {
  audience: GroupAudience;
  /** Of whoever asks, in the group that plans it. */
  seat: Seat;
  /** Her best role in any of the groups that hold it; null when she is in none. */
  role: GroupRole | null;
};

/** A group as a list names it. */
export type GroupName = { id: string; slug: string; name: string };

/** One time of a meeting, as lists show it. */
export type MeetingRowDto = {
  id: string;
  slug: string;
  groupName: string;
  lang: string;
  title: string;
  /** ISO 8601 (UTC). */
  startsAt: string;
  endsAt: string;
  place: string;
  town: string | null;
  isOnline: boolean;
  isSeries: boolean;
  isCancelled: boolean;
  isForMembers: boolean;
};

/** One time of a meeting, as its page shows it. */
export type OccurrenceDto = MeetingRowDto & {
  meetingId: string;
  groupId: string;
  hosts: { slug: string; name: string }[];
  description: string;
  note: string;
  languages: string[];
  interpretation: string;
  childCare: string;
  stepFree: StepFree;
  accessNotes: string;
  isPast: boolean;
  /** Only for those who said yes, and coordinators. */
  link: string | null;
  yes: number;
  maybe: number;
  /** Of those who come: the ones that the reader may see. */
  names: string[];
  ownAnswer: Answer | null;
  /** Times of this meeting that are to come. */
  timesLeft: number;
};
