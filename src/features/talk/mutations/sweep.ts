import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { REMOVED_KEPT_DAYS } from "../constants";

/** Empties what was removed a while ago; while a report waits, what it is about stays for the desk. */
export async function sweepTalk(now: Date): Promise<void> {
  const before = daysFrom(now, -REMOVED_KEPT_DAYS);
  await withDatabase(() =>
    db.$transaction([
      db.$executeRaw`
        UPDATE thread_message SET body = ''
        WHERE removed_at < ${before}::timestamptz AND body <> '' AND NOT EXISTS (
          SELECT 1 FROM report WHERE subject_type = 'thread_message' AND subject_id = thread_message.id::text
            AND resolved_at IS NULL)`,
      db.$executeRaw`
        UPDATE thread SET title = '' WHERE removed_at < ${before}::timestamptz AND title <> ''`,
      db.$executeRaw`
        DELETE FROM announcement
        WHERE removed_at < ${before}::timestamptz AND NOT EXISTS (
          SELECT 1 FROM report WHERE subject_type = 'announcement' AND subject_id = announcement.id::text
            AND resolved_at IS NULL)`,
    ]),
  );
}
