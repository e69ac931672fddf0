import { hostCookie } from "@/lib/auth/cookies";

/** Holds the token of one's own calendar for a moment after it was made: it is kept nowhere else. */
export const FEED_COOKIE = hostCookie("calendar");
