import { render, toPlainText } from "@react-email/render";
import { createTranslator } from "next-intl";
import { createElement } from "react";
import type { Locale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { env } from "../env";
import { inLanguage } from "../page-metadata";
import type { AnyMail, MailContext, MailPage } from "./define";
import { unsubscribePath } from "./unsubscribe";

export type RenderedMail = {
  subject: string;
  html: string;
  text: string;
  /** As the mail library takes it. */
  icalEvent?: { method: string; filename: string; content: string };
};

/** Characters of a subject that every mail program shows and no header breaks on. */
const LONGEST_SUBJECT = 150;
const LINE_LENGTH = 72;

/** Titles as they are typed, links with their address, nothing twice. */
const TEXT_OPTIONS = {
  wordwrap: LINE_LENGTH,
  selectors: [
    ...["h1", "h2", "h3"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "hr", options: { length: 3 } },
    {
      selector: "a",
      options: { linkBrackets: ["<", ">"] as [string, string], hideLinkHrefIfSameAsText: true },
    },
  ],
};

/** One line: a header ends where a line ends. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: just these do harm
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1)}…` : line;
}

/** What is written to whom: in her language, with the token that leaves its list. */
type Letter = { locale: Locale; props: unknown; unsubscribeToken: string | null; list?: string | null };

async function contextFor({ locale, unsubscribeToken, list = null }: Letter): Promise<MailContext> {
  const messages = await loadMessages(locale);
  const onError = (error: Error) => {
    throw error;
  };
  const url = (path: string) => env.APP_URL + inLanguage(path, locale);
  return {
    locale,
    t: createTranslator({ locale, messages, onError, timeZone: "America/New_York" }),
    url,
    unsubscribeUrl: unsubscribeToken === null ? null : url(unsubscribePath(list, unsubscribeToken)),
  };
}

function calendarOf(mail: AnyMail, context: MailContext, props: unknown): Pick<RenderedMail, "icalEvent"> {
  const calendar = mail.calendar?.(context, props);
  if (!calendar) return {};
  return {
    icalEvent: { method: calendar.method.toLowerCase(), filename: "calendar.ics", content: calendar.file },
  };
}

function reasonOf(mail: AnyMail, context: MailContext, props: unknown): string {
  if (mail.reason) return mail.reason(context, props);
  return context.t(context.unsubscribeUrl ? "mail.foot.subscribed" : "mail.foot.asked");
}

/**
 * Writes a mail in the reader's language.
 * @throws when its props are not what it needs, or a message is missing
 */
export async function renderMail(mail: AnyMail, Page: MailPage, letter: Letter): Promise<RenderedMail> {
  const parsed = mail.props.parse(letter.props);
  const context = await contextFor(letter);
  const subject = oneLine(mail.subject(context, parsed));
  const preview = oneLine(mail.preview(context, parsed));
  const reason = reasonOf(mail, context, parsed);
  const body = createElement(mail.Body, { ...parsed, context });
  const html = await render(createElement(Page, { context, subject, preview, reason }, body));
  const calendar = calendarOf(mail, context, parsed);
  return { subject, html, text: toPlainText(html, TEXT_OPTIONS), ...calendar };
}
