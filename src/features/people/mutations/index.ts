import "server-only";

export { type Confirmed, confirmByCode, confirmByLink } from "./confirm";
export { type ConfirmationRequest, countMailTo, createConfirmation } from "./confirmations";
export { type DraftForms, type DraftOptions, startDraft } from "./drafts";
export { endAllSessions, endSession } from "./sessions";
export { sendAgain, startSignIn } from "./sign-in";
