/** Where the change of an address can stand, as `/account/email?state=…` says it to whoever followed a link. */
export const EMAIL_CHANGE_STATES = ["half", "done", "taken", "stopped"] as const;
export type EmailChangeState = (typeof EMAIL_CHANGE_STATES)[number];

/** The page that says how a change stands, to anybody: it names no address. */
export const emailChangePath = (state: EmailChangeState) => `/account/email?state=${state}`;
