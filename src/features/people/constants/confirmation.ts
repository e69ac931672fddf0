import type { Limit, VisitorLimit } from "@/lib/rate-limit";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds that a code and its link work. */
export const CONFIRMATION_LIFETIME = 15 * MINUTE;

/** Seconds that an unfinished form is kept. */
export const DRAFT_LIFETIME = 7 * DAY;

/** Mails with a code to one address, whoever asks for them. */
export const MAILS_TO_ADDRESS: readonly Limit[] = [
  { name: "confirm.hour", points: 5, seconds: HOUR },
  { name: "confirm.day", points: 12, seconds: DAY },
];

/** Mails with a code that one visitor may ask for, to any address. */
export const CONFIRMATION_REQUESTS: VisitorLimit = {
  name: "confirm.visitor",
  seconds: HOUR,
  // A library, or a gathering on one connection.
  perAddress: 40,
  perNetwork: 120,
};
