import { sendMail } from "./features/mail/jobs";
import { dailyDigest, weeklyDigest } from "./features/subscriptions/jobs";
import type { ListedJob } from "./lib/jobs/define";
import { MAILS } from "./mails";

/** Everything that the worker does. */
export const JOBS: readonly ListedJob[] = [
  { handler: sendMail(MAILS), schedule: "* * * * *", runsAtStart: true },
  { handler: weeklyDigest, schedule: "30 6 * * 4" },
  { handler: dailyDigest, schedule: "0 6 * * *" },
];
