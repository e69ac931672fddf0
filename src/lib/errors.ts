/** The database does not answer: 503, try again later. Nothing was changed. */
export class UnavailableError extends Error {
  constructor(cause?: unknown) {
    super("The database does not answer", { cause });
    this.name = "UnavailableError";
  }
}

/** The thing changed since the version that a change started from. */
export class ConflictError extends Error {
  constructor(
    readonly expectedVersion: number,
    readonly actualVersion: number,
  ) {
    super(`Expected version ${expectedVersion}, found ${actualVersion}`);
    this.name = "ConflictError";
  }
}

/** What the client asked to change does not exist. */
export class MissingError extends Error {
  constructor() {
    super("No such thing");
    this.name = "MissingError";
  }
}

/** Asked too often: nothing was changed, and it is worth nothing to ask again before `retryAfterSeconds`. */
export class TooOftenError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super("Too often");
    this.name = "TooOftenError";
  }
}

/** Whether a write was refused because a unique index has such a row. Which index, Prisma does not say. */
export function isDuplicate(error: unknown): boolean {
  return read(error, "code") === "P2002";
}

// Node's socket errors, Postgres' classes 08 (connection) and 57P (shutdown), Prisma's P1xxx and pool time-out.
const DOWN_CODES = /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|08\w{3}|57P\d\d|53300|P10\d\d|P2024|P2028|P2039)$/;
const DOWN_MESSAGES =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|server closed the connection|Can't reach database|Client has encountered a connection error|DatabaseNotReachable|ConnectionClosed|SocketTimeout|Connection ended/i;

function read(thing: unknown, key: string): unknown {
  return typeof thing === "object" && thing !== null ? (thing as Record<string, unknown>)[key] : undefined;
}

/**
 * Whether an error says that the database is not there, as opposed to a mistake of ours. Looks through
 * causes and driver wrappers; the text itself is never shown or logged (it can hold query arguments).
 */
export function isDatabaseDown(error: unknown, depth = 0): boolean {
  if (error instanceof UnavailableError) return true;
  if (depth > 5 || typeof error !== "object" || error === null) return false;
  const code = read(error, "code") ?? read(error, "originalCode");
  if (typeof code === "string" && DOWN_CODES.test(code)) return true;
  const message = read(error, "message");
  if (typeof message === "string" && DOWN_MESSAGES.test(message)) return true;
  const inner = [read(error, "cause"), read(read(error, "meta"), "driverAdapterError")];
  const several = read(error, "errors");
  if (Array.isArray(several)) inner.push(...several);
  return inner.some((cause) => isDatabaseDown(cause, depth + 1));
}
