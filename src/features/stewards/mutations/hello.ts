import "server-only";
import { listBlockedBothWays } from "@/features/people/data/avoidances";
import { followMerged, getEntry, type StoredEntry } from "@/features/proposals/data/entries";
import { listToWrite } from "@/features/proposals/mutations/stewards";
import type { Prisma } from "@/generated/prisma/client";
import { type Locale, negotiateLocale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { HELLO_AGAIN_DAYS, HELLOS_A_DAY, HELLOS_TO_ENTRY } from "../constants";
import { helloCopyMail, helloMail } from "../emails/hello";

type Tx = Prisma.TransactionClient;

export type Hello = {
  initiativeId: number;
  senderId: string;
  /** Lower case; replies go there. */
  email: string;
  name: string;
  text: string;
  /** In which the sender reads. */
  locale: Locale;
};

/** What came of it. */
export type Said = { state: "sent" | "nobody" | "often"; slug: string } | { state: "missing" };

type Recipient = { to: string; locale: Locale };

/** Those who look after an entry, but those between whom and the sender there is a block; else its own address. */
async function recipientsOf(tx: Tx, { id, values }: StoredEntry, senderId: string): Promise<Recipient[]> {
  const people = await listToWrite(tx, id);
  if (people.length === 0) {
    const locale = negotiateLocale({ param: values.lang });
    return values.email ? [{ to: values.email.toLowerCase(), locale }] : [];
  }
  const blocked = await listBlockedBothWays(senderId);
  return people.map((person) => ({
    // Said to nobody all the same: who is blocked does not learn of it.
    to: blocked.has(person.id) ? "" : (person.email ?? ""),
    locale: negotiateLocale({ param: person.locale }),
  }));
}

async function isOften(tx: Tx, initiativeId: number, senderId: string, now: Date): Promise<boolean> {
  const within = (days: number) => ({ createdAt: { gt: daysFrom(now, -days) } });
  const counts = [
    [HELLOS_A_DAY, { senderId, ...within(1) }],
    [HELLOS_TO_ENTRY, { initiativeId, ...within(1) }],
    [1, { senderId, initiativeId, ...within(HELLO_AGAIN_DAYS) }],
  ] as const;
  for (const [most, where] of counts) {
    if ((await tx.hello.count({ where })) >= most) return true;
  }
  return false;
}

/** Passes three lines on to those who look after an entry; kept is only that it was done. The sender gets a copy. */
export async function sayHello(tx: Tx, hello: Hello, now: Date): Promise<Said> {
  const { senderId, email, name, text, locale } = hello;
  // Several of one sender come one after the other.
  await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${senderId}::uuid FOR NO KEY UPDATE`;
  const id = (await followMerged(tx, hello.initiativeId))?.id ?? hello.initiativeId;
  const entry = await getEntry({ id });
  if (entry?.listing !== "published") return { state: "missing" };
  const { slug } = entry;
  const recipients = await recipientsOf(tx, entry, senderId);
  if (recipients.length === 0) return { state: "nobody", slug };
  if (await isOften(tx, id, senderId, now)) return { state: "often", slug };
  const data = { initiativeId: id, senderId, createdAt: now };
  const { id: helloId } = await tx.hello.create({ data, select: { id: true } });
  const props = { entry: entry.values.name, name, email, text };
  for (const [at, { to, locale: theirs }] of recipients.entries()) {
    if (to === "" || to === email) continue;
    const envelope = { key: `hello ${helloId} ${at}`, to, locale: theirs, replyTo: email };
    await enqueueMail(tx, helloMail, { ...envelope, props });
  }
  await enqueueMail(tx, helloCopyMail, { key: `hello ${helloId} copy`, to: email, locale, props });
  return { state: "sent", slug };
}
