import "server-only";

export { getLocalMail, listLocalMails } from "./mailbox";
