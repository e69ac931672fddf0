import "server-only";
import { db, withDatabase } from "@/lib/db";
import { TooOftenError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { consume } from "@/lib/rate-limit";
import { randomToken } from "@/lib/secrets";
import { FEEDS_OF_PERSON } from "../constants";
import { feedHash } from "../data/feeds";

/**
 * Gives somebody an address for her own calendar; the one that she had works no more.
 * @returns its token, which is not kept
 * @throws TooOftenError
 */
export async function makeFeed({ actor }: Permit<"account.use">, now: Date): Promise<string> {
  const result = await consume(FEEDS_OF_PERSON, actor.id);
  if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
  const token = randomToken();
  const data = { tokenHash: feedHash(token), createdAt: now };
  const where = { personId: actor.id };
  await withDatabase(() => db.calendarFeed.upsert({ where, create: { ...where, ...data }, update: data }));
  return token;
}

/** Ends the address of somebody's own calendar. */
export async function endFeed({ actor }: Permit<"account.use">): Promise<void> {
  await withDatabase(() => db.calendarFeed.deleteMany({ where: { personId: actor.id } }));
}
