// What lies in the outbox, as who it is for would read it.
import { z } from "zod";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { unseal } from "@/lib/secrets";

const confirmationSchema = z.object({
  to: z.string(),
  props: z.object({
    code: z.string(),
    token: z.string(),
    purpose: z.string(),
    cancelToken: z.string().nullable(),
  }),
});

/** Code and token of every confirmation that was mailed to an address, oldest first. */
export async function confirmationsTo(email: string) {
  const rows = await db.outbox.findMany({
    where: { recipientHash: recipientHash(email), template: "people.confirmation" },
    orderBy: { id: "asc" },
  });
  return rows.map(({ sealed }) => {
    const mail = confirmationSchema.parse(unseal("mail", sealed ?? new Uint8Array()));
    if (mail.to !== email) throw new Error(`A mail for ${email} is addressed to ${mail.to}`);
    return mail.props;
  });
}

/** Code and token of the last confirmation that was mailed to an address. @throws when there is none */
export async function lastConfirmationTo(email: string) {
  const last = (await confirmationsTo(email)).at(-1);
  if (!last) throw new Error(`Nothing was mailed to ${email}`);
  return last;
}

/** A code that is not this one. */
export function anotherCode(code: string): string {
  return `${code.startsWith("0") ? "1" : "0"}${code.slice(1)}`;
}
