import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { SEEKER_DAYS } from "../constants";

const WITH = {
  town: { select: { name: true, region: true } },
  person: { select: { name: true, email: true, locale: true } },
} as const;

/** Those who look for a circle and were not helped yet, who waits longest first. @throws UnavailableError */
export async function listSeekers(_permit: Permit<"circle.seekers">, now: Date) {
  return withDatabase(() =>
    db.circleSeeker.findMany({
      where: { doneAt: null, createdAt: { gt: daysFrom(now, -SEEKER_DAYS) }, person: PRESENT },
      include: WITH,
      orderBy: [{ createdAt: "asc" }, { personId: "asc" }],
    }),
  );
}

/** One of them; null when she looks no more. @throws UnavailableError */
export async function getSeeker(personId: string) {
  const where = { personId, doneAt: null, person: PRESENT };
  return withDatabase(() => db.circleSeeker.findFirst({ where, include: WITH }));
}

/** What somebody said herself; null when she looks for none. @throws UnavailableError */
export async function getOwnSeeking(personId: string) {
  return withDatabase(() => db.circleSeeker.findUnique({ where: { personId }, include: WITH }));
}
