import "server-only";
import { getGazetteer } from "@/features/places/data";
import type { Prisma } from "@/generated/prisma/client";
import type { Mail } from "@/lib/mailer/define";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { keyedHash } from "@/lib/secrets";
import { ASSUME_HOURS } from "../constants";
import { getOrganizer, type IntroductionRow, type SideRow } from "../data/introductions";
import { agreedMail } from "../emails/agreed";
import { askMail } from "../emails/ask";
import { toAskProps, wordsFor } from "../serializers/letters";
import type { Position } from "../types";
import { sideToken, tokenHash } from "../utils/token";
import { assumableContact } from "./assume";
import { localeOf, openContact, reachOf } from "./reach";

type Tx = Prisma.TransactionClient;

const HOUR = 3_600_000;

/** What a letter is about, whom it goes to, and under which name the outbox keeps it. */
export type Letter<Props> = {
  row: IntroductionRow;
  side: SideRow;
  mail: Mail<Props>;
  kind: "ask" | "agreed" | "closing" | "how7" | "how21";
  props: (signed: { salutation: string; organizer: string }) => Props;
};

/** What an organizer calls about, where no letter can go. */
const CALL = { ask: "ask", agreed: "contacts", closing: "closing", how7: "how", how21: "how" } as const;

/**
 * Brings word to one side: a letter, signed by the organizer whom replies reach, or a line on the call list.
 * @returns what of the side changes by it; null when she cannot be reached any more
 */
export async function bringWord<Props>(
  tx: Tx,
  { row, side, mail, kind, props }: Letter<Props>,
): Promise<Prisma.IntroductionSideUpdateInput | null> {
  const reach = reachOf(side);
  if (!reach) return null;
  if (reach.kind === "phone") return { callFor: CALL[kind] };
  const organizer = await getOrganizer(tx, row.organizerId);
  // Hashed: the outbox keeps its keys for a while, and this one would tell who had said yes.
  const key = `introduction ${keyedHash("introduction", `letter ${kind} ${row.id} ${side.position}`)}`;
  await enqueueMail(tx, mail, {
    ...{ key, to: reach.value, locale: localeOf(side.locale), replyTo: organizer.email },
    props: props({ salutation: side.name, organizer: organizer.name }),
  });
  return { letterKey: key };
}

/** Changes a side. */
export async function updateSide(
  tx: Tx,
  { introductionId, position }: Pick<SideRow, "introductionId" | "position">,
  data: Prisma.IntroductionSideUpdateInput,
): Promise<void> {
  await tx.introductionSide.update({
    where: { introductionId_position: { introductionId, position } },
    data,
  });
}

/** Asks one side; from then on her letter opens the page. */
export async function ask(tx: Tx, row: IntroductionRow, side: SideRow, now: Date): Promise<void> {
  const gazetteer = await getGazetteer();
  const assumesYes = assumableContact(row, side) !== null;
  const assumedAt = assumesYes ? new Date(now.getTime() + ASSUME_HOURS * HOUR) : null;
  const told = await bringWord(tx, {
    ...{ row, side, mail: askMail, kind: "ask" },
    props: (signed) => toAskProps(row, side, { ...signed, assumedAt }, gazetteer),
  });
  if (!told) return;
  const token = sideToken(row.id, side.position as Position);
  await updateSide(tx, side, { ...told, askedAt: now, assumesYes, tokenHash: tokenHash(token) });
}

/** Gives one side the contact that the other chose to share. @throws when the other shared none */
export async function tellAgreed(tx: Tx, row: IntroductionRow, side: SideRow, other: SideRow): Promise<void> {
  const gazetteer = await getGazetteer();
  const contact = openContact(other);
  if (!contact) throw new Error("A side without a contact agreed");
  const told = await bringWord(tx, {
    ...{ row, side, mail: agreedMail, kind: "agreed" },
    props: (signed) => ({
      ...signed,
      other: wordsFor(row, side, gazetteer).other,
      contact,
      firstStep: row.firstStep as "call",
    }),
  });
  if (told) await updateSide(tx, side, told);
}
