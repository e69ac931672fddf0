import "server-only";
import { z } from "zod";
import type { Gathering, Prisma, Registration } from "@/generated/prisma/client";
import { type Locale, negotiateLocale } from "@/i18n/locales";
import { declareJob } from "@/lib/jobs/define";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { TOLD_REASONS } from "../constants";
import { type News, newsMail } from "../emails/news";
import type { Announced } from "../utils/calendar";
import { placeLine } from "../utils/text";
import { placeToken } from "../utils/tokens";
import { timeOf } from "../utils/when";

type Tx = Prisma.TransactionClient;

/** Mails to all who come that something changed, or that it does not take place. */
export const tellJob = declareJob(
  "gatherings.tell",
  z.object({ gatheringId: z.string(), sequence: z.int(), news: z.enum(["changed", "cancelled"]) }),
);

/** What mails and calendars say of a gathering, in a language where it has a text in it. */
export function announce(gathering: Gathering, town: { name: string } | null, locale: string): Announced {
  const { slug, uid, sequence, placeName, address, accessNotes } = gathering;
  const isAlt = gathering.altLang === locale && gathering.lang !== locale && Boolean(gathering.altTitle);
  return {
    ...{ slug, uid, sequence, accessNotes },
    title: (isAlt ? gathering.altTitle : null) ?? gathering.title,
    summary: (isAlt ? gathering.altSummary : null) ?? gathering.summary,
    when: timeOf(gathering.startsLocal, gathering.endsLocal),
    place: placeLine({ placeName, address, town }),
    changedAt: gathering.updatedAt.toISOString(),
  };
}

/**
 * SEQUENCE of somebody's own event: it goes up with each change of the gathering, when she is no longer in it, and when
 * she registers anew, which gives her a higher number. So what went from her calendar comes back.
 */
function sequenceFor({ sequence }: Gathering, { number }: Registration, isOver: boolean): number {
  return sequence + 2 * Number(number) + (isOver ? 1 : 0);
}

/** Who gets a mail. */
export type Reader = { email: string; locale: string };

type Note = {
  news: News;
  registration: Registration;
  position?: number;
  reason?: (typeof TOLD_REASONS)[number] | null;
  /** Makes the mail one of its own among those of the same news. */
  occasion: string;
};

/** After which there is no registration any more. */
const ENDS: readonly News[] = ["lapsed", "given_up", "removed", "cancelled"];

/** Writes to somebody about her registration, in her language; once for each occasion. */
export async function tell(
  tx: Tx,
  gathering: Gathering,
  { email, locale: own }: Reader,
  { news, registration, position, reason, occasion }: Note,
): Promise<void> {
  const locale: Locale = negotiateLocale({ param: own });
  const town =
    gathering.townId === null ? null : await tx.town.findUnique({ where: { id: gathering.townId } });
  const isOver = ENDS.includes(news);
  await enqueueMail(tx, newsMail, {
    ...{ key: `gathering ${registration.id} ${news} ${occasion}`, to: email, locale },
    props: {
      ...{ news, position: position ?? null, reason: reason ?? null },
      hasPlace: registration.state === "registered",
      gathering: {
        ...announce(gathering, town, locale),
        sequence: sequenceFor(gathering, registration, isOver),
      },
      token: isOver ? null : placeToken(registration.id),
      until: registration.offeredUntil?.toISOString() ?? null,
    },
  });
}

/** Who somebody is to write to; null when she is gone, or was asked to stay away. */
export async function readerOf(tx: Tx, personId: string | null): Promise<Reader | null> {
  if (!personId) return null;
  const where = { id: personId, bannedAt: null, deletedAt: null };
  const person = await tx.person.findFirst({ where, select: { email: true, locale: true } });
  return person?.email ? { email: person.email, locale: person.locale } : null;
}
