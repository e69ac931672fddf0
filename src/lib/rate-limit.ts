import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { clientAddress, hashAddress, originOf } from "./client-address";
import { db, withDatabase } from "./db";
import { env } from "./env";

/** At most `points` in `seconds`, counted under `name`. */
export type Limit = { name: string; points: number; seconds: number };

/** How many somebody may send without being signed in. */
export type VisitorLimit = {
  name: string;
  seconds: number;
  perAddress: number;
  /** For all of its network prefix: a library or a shelter has many people behind it. */
  perNetwork: number;
};

export type LimitResult = { ok: true } | { ok: false; retryAfterSeconds: number };

const shared = globalThis as typeof globalThis & { commonsLimiters?: Map<string, RateLimiterPrisma> };

function limiterFor({ name, points, seconds }: Limit): RateLimiterPrisma {
  const known = (shared.commonsLimiters ??= new Map());
  const found = known.get(name);
  if (found) return found;
  const options = { storeClient: db, tableName: "rateLimit", keyPrefix: name, clearExpiredByTimeout: false };
  const made = new RateLimiterPrisma({ ...options, points, duration: seconds });
  known.set(name, made);
  return made;
}

/**
 * Counts one more under `key` (already hashed where it stands for a person).
 * @throws UnavailableError when the database does not answer: nothing is let through uncounted
 */
export async function consume(limit: Limit, key: string): Promise<LimitResult> {
  return withDatabase(async () => {
    try {
      await limiterFor(limit).consume(key);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
    }
  });
}

/** Counts one more for whoever sent this request, by address and by network. */
export async function consumeAsVisitor(limit: VisitorLimit): Promise<LimitResult> {
  const { host, network } = originOf(await clientAddress());
  const { name, seconds } = limit;
  const factor = env.VISITOR_LIMIT_FACTOR;
  const byAddress = { name: `${name}.address`, points: limit.perAddress * factor, seconds };
  const first = await consume(byAddress, await hashAddress(host));
  if (!first.ok) return first;
  const byNetwork = { name: `${name}.network`, points: limit.perNetwork * factor, seconds };
  return consume(byNetwork, await hashAddress(network));
}
