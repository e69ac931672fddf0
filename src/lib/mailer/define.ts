import type { createTranslator } from "next-intl";
import type { ComponentType, ReactElement, ReactNode } from "react";
import type { z } from "zod";
import type { Locale } from "@/i18n/locales";
import type { Messages } from "@/i18n/messages";
import type { CalendarMethod } from "../icalendar";

/** What a mail is written with. */
export type MailContext = {
  locale: Locale;
  t: ReturnType<typeof createTranslator<Messages>>;
  /** Absolute link to a path of this site, in the language of the mail. */
  url: (path: string) => string;
  /** Page that leaves the list of a bulk mail; null for others. */
  unsubscribeUrl: string | null;
};

/** A calendar file, and what it is for. */
export type MailCalendar = { method: CalendarMethod; file: string };

/** A kind of mail. */
export type Mail<Props> = {
  /** Stays in the outbox; never shown to who gets the mail. */
  name: string;
  props: z.ZodType<Props>;
  /** Minutes after which it is of no use to anybody, and no longer sent: as long as the code in it is good for. */
  usefulMinutes?: number;
  /** Neutral: whoever sees it on a locked phone learns nothing. */
  subject: (context: MailContext, props: Props) => string;
  /** The same neutral sort of line, shown beside the subject. */
  preview: (context: MailContext, props: Props) => string;
  /** One sentence for the foot: why somebody gets this. Without it, what is true for most of its sort. */
  reason?: (context: MailContext, props: Props) => string;
  /** A calendar file that goes with it (`lib/icalendar`): mail programs offer to take it over. */
  calendar?: (context: MailContext, props: Props) => MailCalendar | null;
  /** What it says; the page around it is the same for all. */
  Body: (props: Props & { context: MailContext }) => ReactElement;
};

/** The page around what a mail says. */
export type MailPage = ComponentType<{
  context: MailContext;
  subject: string;
  preview: string;
  reason: string;
  children?: ReactNode;
}>;

/** Any kind of mail: it is looked up by name and checks its own props. */
// biome-ignore lint/suspicious/noExplicitAny: functions of different props have no other type in common
export type AnyMail = Mail<any>;

/** Defines a kind of mail. Listed in `src/mails.ts`. */
export function defineMail<Props>(mail: Mail<Props>): Mail<Props> {
  return mail;
}
