import type { Limit, VisitorLimit } from "@/lib/rate-limit";

/** What a registration may ask for; organizers choose which. Words: `gatherings.asks` of the messages. */
export const ASKS = ["pronouns", "food", "access", "childCare", "interpretation"] as const;
export type Ask = (typeof ASKS)[number];

/**
 * Why organizers take somebody off the list, and which of it she is told: the others stay among them. Words:
 * `gatherings.remove.reasons`, and `gatherings.mail.reasons` for her.
 */
export const REMOVAL_REASONS = ["asked", "twice", "room", "safety", "other"] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];
export const TOLD_REASONS = ["asked", "twice", "room"] as const satisfies readonly RemovalReason[];

/** Languages that a text may be in (BCP 47). */
export const TEXT_LANGUAGES = ["en", "es", "pt", "ht"] as const;

/** Characters. */
export const LONGEST = {
  ...{
    title: 120,
    summary: 300,
    description: 20_000,
    placeName: 120,
    address: 200,
    town: 100,
    access: 2_000,
  },
  ...{ line: 120, lineText: 1_000, room: 80, notes: 20_000, name: 120, detail: 500, ride: 300, ask: 600 },
} as const;

export const MOST_PLACES = 10_000;
export const MOST_LINES = 200;
export const MOST_SEATS = 20;
export const MOST_RIDES = 3;
export const MOST_ORGANIZERS = 30;
export const MOST_PHOTOS = 12;
/** Years that a gathering may lie ahead, and days that it may last. */
export const FARTHEST_YEARS = 5;
export const MOST_DAYS = 14;
/** First year that a gathering may be written down of. */
export const FIRST_YEAR = 2000;

/** Hours that a place that became free is held for the first in line. */
export const OFFER_HOURS = 48;
/** Hours before the beginning from when on the first in line gets a place without being asked. */
export const NO_ASKING_HOURS = 72;
/** Days before the beginning on which those who come are reminded, the farthest first. */
export const REMINDERS = [7, 1] as const;
/** Days after the end until what people told for the day is deleted, and until rides are. */
export const KEPT_DAYS = 90;
export const RIDES_KEPT_DAYS = 7;
/** Days that an invitation to organize works. */
export const INVITATION_DAYS = 7;

const DAY = 86_400;
/** Registrations that anybody may send. */
export const REGISTER_LIMIT: VisitorLimit = {
  ...{ name: "gatherings.register", seconds: 3_600, perAddress: 12, perNetwork: 120 },
};
/** Answers to mailed links. */
export const LINK_LIMIT: VisitorLimit = {
  ...{ name: "gatherings.link", seconds: 3_600, perAddress: 60, perNetwork: 300 },
};
/** Gatherings that one person may begin, invitations that she may send, photos, and letters about rides. */
export const CREATE_LIMIT: Limit = { name: "gatherings.create", points: 10, seconds: DAY };
export const INVITE_LIMIT: Limit = { name: "gatherings.invite", points: 20, seconds: DAY };
export const PHOTO_LIMIT: Limit = { name: "gatherings.photo", points: 60, seconds: 3_600 };
export const RIDE_ASKS_A_DAY: Limit = { name: "gatherings.ride-asks", points: 8, seconds: DAY };
/** Letters of one person about one ride. */
export const RIDE_ASKS_OF_ONE: Limit = { name: "gatherings.ride-ask", points: 1, seconds: 2 * DAY };

/** Gatherings of an API answer without `limit`, and the most. */
export const PAGE_SIZE = 24;
