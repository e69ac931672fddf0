// What tests of messages ask and do, as somebody who is signed in.

import { loadConversations, loadThread } from "@/features/conversations/loaders";
import { begin } from "@/features/conversations/mutations/begin";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { unseal } from "@/lib/secrets";
import { setCookies } from "./next-mocks";
import { makePerson, makeSession } from "./people";

/** Somebody signed in. */
export type Somebody = { id: string; email: string; session: string };

/** Makes somebody who came long ago, signed in. */
export async function makeSomebody(
  data: Parameters<typeof makePerson>[0] = {},
  roles = [] as Parameters<typeof makePerson>[1],
) {
  const { id, email } = await makePerson({ createdAt: new Date("2025-01-01"), ...data }, roles);
  return { id, email: email ?? "", session: await makeSession(id) } satisfies Somebody;
}

/** What is asked from now on is asked by her. */
export const actAs = ({ session }: Somebody) => setCookies({ [SESSION_COOKIE]: session });

/** Writes the first message about a post. @returns the conversation's id, or why there is none */
export async function beginAs(
  who: Somebody,
  postId: string,
  body = "Hello",
  now = new Date(),
): Promise<string> {
  const begun = await db.$transaction((tx) => begin(tx, { postId, senderId: who.id, body, lang: "en" }, now));
  return begun.state === "ok" ? begun.id : begun.why;
}

/** The conversation as she sees it. @throws when she sees none */
export async function threadOf(who: Somebody, id: string) {
  actAs(who);
  const answer = await loadThread(id, null);
  if (answer.state !== "ok" || !answer.value) throw new Error("no such conversation");
  return answer.value.thread;
}

/** Her list. */
export async function listOf(who: Somebody) {
  actAs(who);
  const answer = await loadConversations();
  if (answer.state !== "ok") throw new Error(answer.state);
  return answer.value;
}

type Notice = {
  to: string;
  props: { conversationId: string; token: string; content: { text: string } | null };
};

/** The mails that tell somebody of messages, oldest first. */
export async function noticesTo({ email }: Somebody) {
  const rows = await db.outbox.findMany({
    where: { recipientHash: recipientHash(email), template: "conversations.notice" },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ row, ...(unseal("mail", row.sealed ?? new Uint8Array()) as Notice) }));
}
