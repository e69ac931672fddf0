// The queues of the jobs that tests ask for, in the database of the test file.
import PgBoss from "pg-boss";
import { sendMailJob } from "@/lib/mailer/enqueue";

/** Makes the queues; no worker runs. */
export async function createQueues(): Promise<void> {
  const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  await boss.createQueue(sendMailJob.name);
  await boss.stop({ graceful: false });
}
