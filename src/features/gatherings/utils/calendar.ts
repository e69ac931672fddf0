import { z } from "zod";
import type { CalendarEvent } from "@/lib/icalendar";
import type { GatheringTime } from "../types";
import { eventTime } from "./when";

const time = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("month"), month: z.string() }),
  z.object({ kind: z.literal("days"), first: z.string(), last: z.string() }),
  z.object({ kind: z.literal("time"), starts: z.string(), ends: z.string() }),
]) satisfies z.ZodType<GatheringTime>;

/** What a mail or a calendar says of a gathering, in one language. */
export const announcedSchema = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  when: time,
  place: z.string(),
  accessNotes: z.string(),
  uid: z.string(),
  sequence: z.int(),
  /** ISO 8601 (UTC). */
  changedAt: z.string(),
});
export type Announced = z.output<typeof announcedSchema>;

/**
 * A gathering as calendars take it; null where only its month is known.
 * @param url absolute, of its page
 * @param host of this site: a UID is one's own for ever, also beside those of other sites
 */
export function calendarEventOf(
  { title, summary, when, place, uid, sequence, changedAt }: Announced,
  { url, host, isCancelled }: { url: string; host: string; isCancelled: boolean },
): CalendarEvent | null {
  const at = eventTime(when);
  if (!at) return null;
  return {
    ...{ uid: `${uid}@${host}`, sequence, when: at, title, url, isCancelled },
    description: [summary, url].filter(Boolean).join("\n"),
    location: place,
    changedAt: new Date(changedAt),
  };
}
