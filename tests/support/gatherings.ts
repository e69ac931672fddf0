// Gatherings, straight in the database of the test file.
import { randomUUID } from "node:crypto";
import { MailLayout } from "@/components/mail/mail-layout";
import { newsMail } from "@/features/gatherings/emails/news";
import type { GatheringTime, RegistrationDetails } from "@/features/gatherings/types";
import { spanOf, storedTime } from "@/features/gatherings/utils/when";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { renderMail } from "@/lib/mailer/render";
import { unseal } from "@/lib/secrets";

/** A day in Worcester, far ahead. */
const DAY_OUT: GatheringTime = { kind: "time", starts: "2031-05-10T09:30", ends: "2031-05-10T16:00" };

/** Makes a gathering that is shown and open to register, organized by these people. */
export async function makeGathering(
  organizers: readonly string[] = [],
  data: Partial<Prisma.GatheringUncheckedCreateInput> = {},
  when: GatheringTime = DAY_OUT,
) {
  const town = await db.town.findUniqueOrThrow({ where: { slug: "worcester" } });
  return db.gathering.create({
    data: {
      ...{
        slug: `gathering-${randomUUID()}`,
        uid: `gathering-${randomUUID()}`,
        title: "Sample: a gathering",
      },
      ...{ ...storedTime(when), ...spanOf(when), townId: town.id, state: "published" as const },
      ...{ isRegistrationOpen: true, asks: ["food", "access"], hasRides: true },
      ...data,
      organizers: { create: organizers.map((personId) => ({ personId })) },
    },
  });
}

/** What somebody tells for the day. */
export const told = (name: string, more: Partial<RegistrationDetails> = {}): RegistrationDetails => ({
  ...{ name, pronouns: "", food: "", access: "", childCare: "", interpretation: "" },
  ...more,
});

/** A mail about a gathering, as who it is for would read it. */
export type GatheringMail = {
  to: string;
  replyTo: string | null;
  props: {
    news?: string;
    position?: number | null;
    token?: string | null;
    until?: string | null;
    text?: string;
  };
};

/** The mails of a kind to an address, oldest first. */
export async function mailsTo(email: string | null, template = "gatherings.news"): Promise<GatheringMail[]> {
  const where = { recipientHash: recipientHash(email ?? ""), template };
  const rows = await db.outbox.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(({ sealed }) => unseal("mail", sealed ?? new Uint8Array()) as GatheringMail);
}

/** The calendar files of mails about a gathering to an address, oldest first; "" for a mail without one. */
export async function filesTo(email: string | null): Promise<string[]> {
  const rendered = (await mailsTo(email)).map(({ props }) =>
    renderMail(newsMail, MailLayout, {
      ...{ locale: "en", props: newsMail.props.parse(props), unsubscribeToken: null },
    }),
  );
  return (await Promise.all(rendered)).map(({ icalEvent }) => icalEvent?.content ?? "");
}
