import { createTransport } from "nodemailer";
import { env } from "../env";
import { log } from "../log";
import type { Message } from "./message";

/** Milliseconds that a mail server may take: to be reached, to greet, between two answers, for one whole mail. */
export type Patience = { connection: number; greeting: number; socket: number; mail: number };

const PATIENCE: Patience = { connection: 15_000, greeting: 15_000, socket: 40_000, mail: 90_000 };
const MAILS_PER_CONNECTION = 100;
const IDLE = 30_000;

/** Hands mails to a mail server. */
export type Mailer = {
  /** @throws what `classifyFailure` reads */
  send: (message: Message) => Promise<void>;
  /** Ends all connections. */
  close: () => void;
};

/**
 * Connects to a mail server when there is something to send.
 * @param connections at most, at the same time
 */
export function openMailer(
  url: string,
  { connections, patience = PATIENCE }: { connections: number; patience?: Patience },
): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: MAILS_PER_CONNECTION,
    // Only for a connection that the server ended while it was idle: not a byte of the mail was sent then.
    maxRequeues: 1,
    idleTimeout: IDLE,
    connectionTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.on("error", () => log.warn("the mail server ended a connection"));
  return {
    send: async ({ to, ...message }) => {
      // As an object: a comma in an address makes no second recipient.
      const recipient = { name: "", address: to };
      await transport.sendMail({ ...message, to: recipient, signal: AbortSignal.timeout(patience.mail) });
    },
    close: () => transport.close({ force: true }),
  };
}

/** Whether mail can leave this copy. */
export function hasMailServer(): boolean {
  return env.SMTP_URL !== "";
}
