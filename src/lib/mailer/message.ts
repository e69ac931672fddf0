import { env } from "../env";
import { keyedHash } from "../secrets";
import type { RenderedMail } from "./render";
import { unsubscribePath } from "./unsubscribe";

/** A mail ready for the mail server. */
export type Message = RenderedMail & {
  from: string;
  to: string;
  replyTo: string | undefined;
  messageId: string;
  headers: Record<string, string>;
};

/** The same for each try at the same mail: who gets it twice can tell. */
function messageIdOf(outboxId: bigint): string {
  const name = keyedHash("message", String(outboxId)).slice(0, 27);
  return `<${name}@${new URL(env.APP_URL).hostname}>`;
}

/** Headers that one click needs: RFC 8058; and those that keep answering machines quiet: RFC 3834. */
function headersFor(unsubscribeToken: string | null, list: string | null): Record<string, string> {
  const all = { "Auto-Submitted": "auto-generated" };
  if (unsubscribeToken === null) return all;
  return {
    ...all,
    Precedence: "bulk",
    "List-Unsubscribe": `<${env.APP_URL}/api${unsubscribePath(list, unsubscribeToken)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

type Envelope = {
  outboxId: bigint;
  to: string;
  unsubscribeToken: string | null;
  /** That the token leaves. */
  list?: string | null;
  replyTo: string | null;
};

/** Addresses a mail. */
export function composeMessage(
  rendered: RenderedMail,
  { outboxId, to, unsubscribeToken, list = null, replyTo }: Envelope,
): Message {
  return {
    ...rendered,
    from: env.MAIL_FROM,
    to,
    replyTo: replyTo ?? (env.OPERATOR_EMAIL || undefined),
    messageId: messageIdOf(outboxId),
    headers: headersFor(unsubscribeToken, list),
  };
}
