import "server-only";
import { db, withDatabase } from "@/lib/db";
import { KEPT_DAYS } from "../constants";

/** Removes conversations about posts that were over half a year ago; while a report waits, what it is about stays. */
export async function sweepConversations(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await withDatabase(
    () => db.$executeRaw`
      DELETE FROM conversation USING post
      WHERE post.id = post_id
        AND (post.closed_at < ${before}::timestamptz OR post.expires_at < ${before}::timestamptz
          OR post.removed_at < ${before}::timestamptz)
        AND NOT EXISTS (
          SELECT 1 FROM message JOIN report ON subject_type = 'message' AND subject_id = message.id::text
          WHERE message.conversation_id = conversation.id AND report.resolved_at IS NULL)`,
  );
}
