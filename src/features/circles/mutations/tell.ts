import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { circleMail, type Occasion } from "../emails/circle";
import type { CircleEvent } from "../utils/events";

type Tx = Prisma.TransactionClient;

type News = {
  circleId: string;
  occasion: Occasion;
  events?: CircleEvent[];
  now: Date;
  /** What makes it another mail than the last of its sort. */
  key: string;
};

/** Mails the same to people in a circle, or to one who just left it. */
export async function tellPeople(
  tx: Tx,
  personIds: readonly string[],
  { circleId, occasion, events = [], now, key }: News,
): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] }, ...PRESENT },
    select: { id: true, email: true, locale: true },
    orderBy: { id: "asc" },
  });
  for (const { id, email, locale } of people) {
    await enqueueMail(tx, circleMail, {
      ...{ key: `circle ${circleId} ${occasion} ${key} ${id}`, to: email ?? "", locale: locale as Locale },
      props: { circleId, occasion, events, changedAt: now.toISOString() },
    });
  }
}
