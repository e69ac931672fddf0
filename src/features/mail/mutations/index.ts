import "server-only";

export type { Delivery } from "./deliver";
export { dropLetter, retryLetter, retryLetters, sendCheckMail } from "./desk";
export { drainOutbox } from "./drain";
export { sweepOutbox } from "./sweep";
