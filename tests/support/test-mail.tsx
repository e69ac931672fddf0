// Mails for tests of the sending itself.
import { z } from "zod";
import { MailButton, MailCode, MailHeading, MailText } from "@/components/mail/parts";
import { db } from "@/lib/db";
import { defineMail } from "@/lib/mailer/define";
import { enqueueMail } from "@/lib/mailer/enqueue";

/** What somebody asked for just now. */
export const noteMail = defineMail({
  name: "test.note",
  props: z.object({ word: z.string() }),
  subject: (_context, { word }) => `A note: ${word}`,
  preview: () => "A line beside the subject",
  reason: () => "You get this because a test sent it.",
  Body: ({ word, context }) => (
    <>
      <MailHeading>Hello, {word}</MailHeading>
      <MailText>This is a note & a test.</MailText>
      <MailCode>12345678</MailCode>
      <MailButton href={context.url("/map?q=bread")}>See the map</MailButton>
    </>
  ),
});

/** Of use for a quarter of an hour only. */
export const shortLivedMail = defineMail({ ...noteMail, name: "test.short", usefulMinutes: 15 });

export const TEST_MAILS = [noteMail, shortLivedMail];

let count = 0;

/** Puts a note into the outbox. */
export async function queueNote(
  to: string,
  {
    word = "pan",
    key = `note ${count++}`,
    list,
    mail = noteMail,
    locale = "en",
  }: { word?: string; key?: string; list?: string; mail?: typeof noteMail; locale?: "en" | "es" } = {},
): Promise<boolean> {
  const bulk = list === undefined ? {} : { bulk: { list, unsubscribeToken: `token-of-${list}` } };
  return db.$transaction((tx) => enqueueMail(tx, mail, { key, to, locale, props: { word }, ...bulk }));
}
