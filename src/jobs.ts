import { sendMail } from "./features/mail/jobs";
import type { ListedJob } from "./lib/jobs/define";
import { MAILS } from "./mails";

/** Everything that the worker does. */
export const JOBS: readonly ListedJob[] = [
  { handler: sendMail(MAILS), schedule: "* * * * *", runsAtStart: true },
];
