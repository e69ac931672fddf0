/** Mails under way at the same time, in one worker. */
export const LANES = 4;

/** Minutes until the next try after the first, second, … that failed; after the last it is given up. */
export const BACKOFF_MINUTES = [1, 5, 30, 120, 360, 720];

/** Days after which a mail that nobody tried to send is old news. */
export const STALE_DAYS = 3;

/** Days that sent and given-up mails stay in the outbox; of sent ones there is only who (hashed) and when. */
export const KEPT_DAYS = 30;

/** The part of a recipient's hourly cap that bulk mail may use: the rest is for what she asked for just now. */
export const BULK_SHARE = 0.5;

/** Mails that were given up and can still be tried again. */
export const GIVEN_UP = { state: "dead", sealed: { not: null } } as const;
