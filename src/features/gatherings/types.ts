import type { Ask } from "./constants";

export type GatheringState = "draft" | "published" | "cancelled";
export type RideSide = "need" | "offer";

/** When a gathering is, by the wall clock of Massachusetts: of long ago perhaps only the month is known. */
export type GatheringTime =
  | { kind: "month"; month: string }
  | { kind: "days"; first: string; last: string }
  | { kind: "time"; starts: string; ends: string };

/** What a gathering says in one language. */
export type GatheringText = { lang: string; title: string; summary: string; description: string };

/** One line of the programme. Times are those of the wall clock, YYYY-MM-DDTHH:MM. */
export type ProgrammeLineDto = {
  id: string;
  starts: string;
  ends: string | null;
  title: string;
  text: string;
  room: string;
};

export type GatheringPhotoDto = { id: string; alt: string; lang: string; width: number; height: number };

/** The public parts of a gathering. */
export type GatheringDto = {
  id: string;
  slug: string;
  state: GatheringState;
  /** The one it was written in, and perhaps a second. */
  texts: readonly [GatheringText, ...GatheringText[]];
  when: GatheringTime;
  /** ISO 8601 (UTC): first moment, and the moment it is over. */
  startsAt: string;
  endsAt: string;
  placeName: string;
  address: string;
  town: { slug: string; name: string } | null;
  /** WGS84 degrees: its own point, else the town's. */
  point: { lat: number; lng: number; isExact: boolean } | null;
  accessNotes: string;
  /** Null without a limit. */
  capacity: number | null;
  isRegistrationOpen: boolean;
  programme: ProgrammeLineDto[];
  /** Afterwards. Markdown. */
  notes: string;
  resolutions: string;
  photos: GatheringPhotoDto[];
  group: { slug: string; name: string } | null;
  /** ISO 8601 (UTC). */
  updatedAt: string;
};

/** What else its page needs. */
export type GatheringPageDto = GatheringDto & {
  isPast: boolean;
  /** Places that nobody has; null without a limit. */
  free: number | null;
  /** How many wait for one. */
  waiting: number;
  asks: Ask[];
  hasRides: boolean;
  /** Whether a calendar can hold it: not where only the month is known. */
  hasDay: boolean;
};

/** What somebody told for the day. */
export type RegistrationDetails = { name: string } & Record<Ask, string>;

/** One's own registration. */
export type OwnRegistrationDto = RegistrationDetails & {
  id: string;
  state: "registered" | "waiting" | "offered";
  /** Place in the line, 1 for the first; null when not waiting. */
  position: number | null;
  /** ISO 8601 (UTC). */
  offeredUntil: string | null;
};

/** A row of the organizers' list. */
export type RegistrationRowDto = RegistrationDetails & {
  id: string;
  state: "registered" | "waiting" | "offered";
  position: number | null;
  /** ISO 8601 (UTC). */
  createdAt: string;
};

/** How many come, are asked, wait; and how many of those who come told something of each kind. */
export type CountsDto = {
  registered: number;
  offered: number;
  waiting: number;
  told: Partial<Record<Ask, number>>;
};

/** A ride, for those who come. */
export type RideDto = {
  id: string;
  side: RideSide;
  town: string;
  seats: number;
  text: string;
  isOwn: boolean;
};

/** Somebody who organizes a gathering, as the others who do see her. */
export type OrganizerDto = { personId: string; name: string; canBeRemoved: boolean; isSelf: boolean };

/** What decides who may do what at a gathering. */
export type GatheringSeat = {
  gatheringId: string;
  slug: string;
  state: GatheringState;
  /** Whether whoever asks organizes it. */
  isOrganizer: boolean;
  /** Whether anybody does who is still here. */
  isOrganized: boolean;
};
