import "server-only";
import { db, withDatabase } from "@/lib/db";
import { KEPT_DAYS } from "../constants";

/** Takes out of the outbox what is of no use any more. */
export async function sweepOutbox(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await withDatabase(() =>
    db.outbox.deleteMany({
      where: {
        OR: [
          { state: "sent", sentAt: { lt: before } },
          { state: "dead", createdAt: { lt: before } },
        ],
      },
    }),
  );
}
