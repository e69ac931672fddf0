import "server-only";

export { getMailState, listJobStates } from "./desk";
export { getLocalMail, listLocalMails } from "./mailbox";
