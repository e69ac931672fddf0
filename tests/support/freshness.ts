// Entries, those who look after them and what they were mailed, straight in the database of the test file.
import { canConfirmEntry } from "@/features/freshness/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { unseal } from "@/lib/secrets";
import { addEntry } from "./directory-entry";
import { asMember, makePerson, permitOf } from "./people";

type Data = Partial<Prisma.InitiativeUncheckedCreateInput>;

/** A moment so many days before another. */
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** An entry in Savoy that was confirmed so many days ago. @returns as stored */
export async function addConfirmed(now: Date, days: number, data: Data = {}) {
  const id = await addEntry("savoy", { listedAt: "2020", verifiedAt: daysBefore(now, days), ...data });
  return db.initiative.findUniqueOrThrow({ where: { id } });
}

/** Somebody who looks after entries, with the permit she confirms one with. */
export async function makeSteward(
  ids: readonly number[],
  data: Partial<Prisma.PersonUncheckedCreateInput> = {},
) {
  const person = await makePerson(data);
  await db.steward.createMany({
    data: ids.map((initiativeId) => ({ initiativeId, personId: person.id, proof: "command" as const })),
  });
  const reach = { region: "nowhere", kind: "nothing" };
  const permit = permitOf((actor) => canConfirmEntry(actor, { reach, isSteward: true }), asMember(person));
  return { ...person, email: person.email ?? "", permit };
}

/** The links of review mails to an address, oldest first: their tokens. */
export async function reviewTokens(email: string): Promise<string[]> {
  const rows = await db.outbox.findMany({
    where: { recipientHash: recipientHash(email), template: "freshness.review" },
    orderBy: { id: "asc" },
  });
  return rows.map(({ sealed }) => {
    const { props } = unseal("mail", sealed ?? new Uint8Array()) as { props: { token: string } };
    return props.token;
  });
}
