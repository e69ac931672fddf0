import type { DataKeeper } from "../data-keeper";
import { db, withDatabase } from "../db";
import { recipientHash } from "./enqueue";

/** Mail to somebody, known by the hash of the address: when what kind was sent. What was in it is not kept. */
export const mailKeeper: DataKeeper = {
  name: "mail",
  export: ({ email }) =>
    withDatabase(() =>
      db.outbox.findMany({
        where: { recipientHash: recipientHash(email) },
        orderBy: { id: "asc" },
        select: { template: true, list: true, state: true, createdAt: true, sentAt: true },
      }),
    ),
  forget: async (tx, { email }) => {
    await tx.outbox.deleteMany({ where: { recipientHash: recipientHash(email) } });
    await tx.mailSuppression.deleteMany({ where: { recipientHash: recipientHash(email) } });
  },
};
