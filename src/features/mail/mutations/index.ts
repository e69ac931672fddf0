import "server-only";

export { dropLetter, retryLetter, retryLetters, sendCheckMail } from "./desk";
export { drainOutbox } from "./drain";
export { sweepOutbox } from "./sweep";
