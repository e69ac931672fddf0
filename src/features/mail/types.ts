/** A mail that was not sent but is read on the machine that wrote it. */
export type LocalMail = {
  id: string;
  to: string;
  subject: string;
  list: string | null;
  /** ISO 8601. */
  createdAt: string;
  html: string;
  text: string;
  from: string;
  messageId: string;
  headers: Record<string, string>;
};

/** A mail that was given up. Neither whom it was for nor what was in it. */
export type DeadLetterDto = {
  id: string;
  template: string;
  /** ISO 8601. */
  createdAt: string;
  attempts: number;
  /** `refused 550`, `timeout`, …; null when that was not written down. */
  failure: string | null;
};

/** How mail is doing. */
export type MailStateDto = {
  transport: "local" | "server" | "none";
  counts: { queued: number; retrying: number; sent: number; dead: number };
  suppressed: number;
  deadLetters: DeadLetterDto[];
};

/** How a job is doing. */
export type JobStateDto = {
  name: string;
  /** Runs in the last week by how they ended. */
  completed: number;
  failed: number;
  /** Asked for, waiting for another try, or running now. */
  waiting: number;
  retrying: number;
  running: number;
  last: {
    state: string;
    startedAt: string;
    seconds: number | null;
    tries: number;
    failure: string | null;
  } | null;
  /** ISO 8601; null for a job without a schedule. */
  nextAt: string | null;
};
