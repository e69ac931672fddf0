import { env } from "@/lib/env";
import { handleJob, type JobHandler } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import type { AnyMail } from "@/lib/mailer/define";
import { sendMailJob } from "@/lib/mailer/enqueue";
import { hasMailServer, openMailer } from "@/lib/mailer/transport";
import { LANES } from "./constants";
import { drainOutbox } from "./mutations";

let hasToldOf = false;

/** Once for each worker: without a mail server nothing goes out. */
function tellOfMissingServer(): void {
  if (!hasToldOf) log.warn("no mail server is set (SMTP_URL): mail waits in the outbox");
  hasToldOf = true;
}

/** Sends what is due. In local mode mail stays in the outbox, where `/mailbox` shows it. */
export function sendMail(mails: readonly AnyMail[]): JobHandler {
  return handleJob(sendMailJob, async (_data, signal) => {
    if (env.isLocalMode) return;
    if (!hasMailServer()) return tellOfMissingServer();
    const mailer = openMailer(env.SMTP_URL, { connections: LANES + 1 });
    try {
      await drainOutbox({ mails, mailer, cap: env.MAIL_CAP_PER_HOUR, now: () => new Date() }, signal);
    } finally {
      mailer.close();
    }
  });
}
