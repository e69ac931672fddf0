import { DAY, daysFrom } from "@/lib/days";
import { OPEN_DAYS, REMIND_DAYS, SHORTEST_DAYS } from "../constants";

/** Midnight in Massachusetts is four or five hours later than in UTC. */
const BEHIND_UTC = 5 * 3_600_000;

/** When a post ends: with its last day, where it has one (but not before some days), else after the usual time. */
export function endOf(endsOn: string | null, now: Date): Date {
  if (endsOn === null) return daysFrom(now, OPEN_DAYS);
  const end = Date.parse(`${endsOn}T00:00:00Z`) + DAY + BEHIND_UTC;
  return new Date(Math.max(end, daysFrom(now, SHORTEST_DAYS).getTime()));
}

/** From when on its author is asked what becomes of a post: some days before its end, of a short one after half of it. */
export function reminderDue({ openedAt, expiresAt }: { openedAt: Date; expiresAt: Date }): Date {
  const half = (expiresAt.getTime() - openedAt.getTime()) / 2;
  return new Date(expiresAt.getTime() - Math.min(half, REMIND_DAYS * DAY));
}
