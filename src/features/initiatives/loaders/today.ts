/**
 * The moment that everything about freshness is measured from: midnight UTC, so that an answer stays the
 * same for a day and can be cached until then.
 */
export function startOfDay(now: Date = new Date()): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
