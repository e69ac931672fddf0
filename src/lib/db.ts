import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";
import { isDatabaseDown, UnavailableError } from "./errors";
import { log } from "./log";

/** Milliseconds until a query, or a wait for a connection, is given up. A refused connection fails at once. */
const CONNECT_TIMEOUT = 8_000;
const STATEMENT_TIMEOUT = 15_000;

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL_SIZE,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      statement_timeout: STATEMENT_TIMEOUT,
      query_timeout: STATEMENT_TIMEOUT,
      application_name: "commons-web",
    },
    {
      // Without listeners, an idle connection that dies takes the process with it.
      onPoolError: () => log.warn("database pool lost a connection"),
      onConnectionError: () => log.warn("database connection failed"),
    },
  );
  const transactionOptions = { maxWait: CONNECT_TIMEOUT, timeout: STATEMENT_TIMEOUT };
  return new PrismaClient({ adapter, errorFormat: "minimal", transactionOptions });
}

// Pages, routes and instrumentation each get a copy of this module: one client for all of them.
const shared = globalThis as typeof globalThis & { commonsDb?: PrismaClient };

/** The one database client. */
export const db: PrismaClient = shared.commonsDb ?? connect();
shared.commonsDb = db;

/**
 * Runs `work` against the database.
 * @throws UnavailableError when the database does not answer; other errors as they are.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseDown(error)) throw new UnavailableError(error);
    throw error;
  }
}
