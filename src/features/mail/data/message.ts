import "server-only";
import { MailLayout } from "@/components/mail/mail-layout";
import type { Outbox } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { log } from "@/lib/log";
import type { AnyMail } from "@/lib/mailer/define";
import { sealedMailSchema } from "@/lib/mailer/enqueue";
import { composeMessage, type Message } from "@/lib/mailer/message";
import { renderMail } from "@/lib/mailer/render";
import { unseal } from "@/lib/secrets";

/** What a mail of the outbox is as it would go out; null when this version of the app cannot write it. */
export async function writeMessage(row: Outbox, mails: readonly AnyMail[]): Promise<Message | null> {
  const mail = mails.find(({ name }) => name === row.template);
  if (!mail || !row.sealed) return null;
  try {
    const { to, props, unsubscribeToken, replyTo } = sealedMailSchema.parse(unseal("mail", row.sealed));
    const locale = row.locale as Locale;
    const bulk = { unsubscribeToken, list: row.list };
    const rendered = await renderMail(mail, MailLayout, { locale, props, ...bulk });
    return composeMessage(rendered, { outboxId: row.id, to, ...bulk, replyTo });
  } catch (error) {
    // Without its message, which could hold what is in the mail.
    const { name, stack } = error instanceof Error ? error : new Error();
    const frames = stack?.split("\n").filter((line) => /^\s+at /.test(line));
    log.error({ template: mail.name, name, frames }, "mail cannot be written");
    return null;
  }
}
