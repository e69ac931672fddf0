import type { ReportedRow } from "../data/desk";
import type { Message } from "../data/threads";
import type { ReportedMessageDto } from "../types";
import { openContact } from "./contact";

type Reports = ReportedMessageDto["reports"];

/** A reported message with those before it: who wrote it by role, what was shared by its sort only. */
export function toReportedMessage(
  row: ReportedRow,
  { context, reports }: { context: Message[]; reports: Reports },
): ReportedMessageDto {
  return {
    messageId: row.id,
    region: row.conversation.post.town.region,
    reports,
    messages: context.map(({ id, senderId, body, lang, createdAt, contact, removedAt }) => ({
      ...{ id, lang, at: createdAt.toISOString() },
      text: removedAt ? "" : body,
      state: removedAt ? "removed" : senderId === null ? "gone" : "shown",
      by: senderId === row.conversation.ownerId ? "poster" : "answerer",
      sharedContact: contact ? openContact(contact).kind : null,
    })),
  };
}
