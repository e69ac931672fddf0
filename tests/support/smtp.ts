// A mail server in the test process: receives, parses and answers, and misbehaves where it is told to.
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A refusal, as the server says it. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

type Behavior = {
  /** Refuses or accepts a recipient. */
  onRecipient?: (address: string) => Error | null | Promise<Error | null>;
  /** After the whole mail has come in: what is answered. May take its time, or close the connection. */
  onMail?: (mail: ParsedMail, connection: Connection) => Error | null | Promise<Error | null>;
  options?: SMTPServerOptions;
};

type Connection = { drop: () => void };

/** A mail as it arrived. */
export type Received = ParsedMail & { recipients: string[] };

export class TestMailServer {
  /** Mails that were answered with yes. */
  readonly received: Received[] = [];
  private readonly listeners = new Set<() => void>();
  behavior: Behavior = {};
  /** Connections that were ever opened. */
  connections = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  private constructor(options: SMTPServerOptions = {}) {
    this.server = new SMTPServer({
      disabledCommands: ["STARTTLS", "AUTH"],
      logger: false,
      closeTimeout: 1,
      ...options,
      onConnect: (_session, callback) => {
        this.connections++;
        callback();
      },
      onRcptTo: ({ address }, _session, callback) => {
        const answer = this.behavior.onRecipient?.(address) ?? null;
        Promise.resolve(answer).then((error) => callback(error));
      },
      onData: (stream, session, callback) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        buffer(stream)
          .then((raw) => simpleParser(raw))
          .then(async (mail) => {
            const error = (await this.behavior.onMail?.(mail, { drop: () => this.dropAll() })) ?? null;
            if (!error) this.received.push({ ...mail, recipients });
            callback(error);
            for (const listener of this.listeners) listener();
          }, callback);
      },
    });
    // Clients that are killed break off in the middle.
    this.server.on("error", () => {});
    this.server.server.on("connection", (socket: Socket) => {
      this.sockets.add(socket);
      socket.once("close", () => this.sockets.delete(socket));
    });
  }

  static async listen(options?: SMTPServerOptions): Promise<TestMailServer> {
    const made = new TestMailServer(options);
    await new Promise<void>((resolve) => {
      made.server.listen(0, "127.0.0.1", () => resolve());
    });
    return made;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** Resolves when so many mails were taken; counted once for each value of `by` where it is given. */
  taken(count: number, by: (mail: Received) => unknown = (mail) => mail): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (new Set(this.received.map(by)).size < count) return;
        this.listeners.delete(look);
        resolve();
      };
      this.listeners.add(look);
      look();
    });
  }

  /** Forgets what came, and behaves again. */
  reset(): void {
    this.received.length = 0;
    this.behavior = {};
  }

  /** Cuts every connection. */
  dropAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.dropAll();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
