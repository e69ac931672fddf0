import "server-only";

export { type Confirmed, confirmByCode, confirmByLink } from "./confirm";
export { createConfirmation } from "./confirmations";
export { startDraft } from "./drafts";
export { endAllSessions, endSession } from "./sessions";
export { sendAgain, startSignIn } from "./sign-in";
