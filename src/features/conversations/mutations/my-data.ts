import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { DataKeeper, DataOwner } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";
import { seenBy } from "../data/threads";
import { openContact } from "../serializers/contact";

type Message = { body: string; lang: string; createdAt: Date; contact: Uint8Array | null };

/** What was written, and a number or address where one was shared. Nothing tells what was withheld. */
const asWritten = ({ body, lang, createdAt, contact }: Message) => ({
  ...{ body, lang, createdAt },
  ...(contact && { contact: openContact(contact) }),
});

async function exportConversations({ id }: DataOwner) {
  const [rows, avoids] = await Promise.all([
    db.conversation.findMany({
      where: { seats: { some: { personId: id } } },
      orderBy: { id: "asc" },
      include: {
        seats: { where: { personId: id } },
        messages: { where: seenBy(id), orderBy: { id: "asc" } },
      },
    }),
    db.avoidance.findMany({ where: { personId: id }, select: { scope: true, createdAt: true } }),
  ]);
  const conversations = rows.map(({ createdAt, agreedAt, beginnerId, seats, messages }) => ({
    ...{ createdAt, agreedAt, began: beginnerId === id },
    isMuted: seats.some(({ isMuted }) => isMuted),
    written: messages.filter(({ senderId }) => senderId === id).map(asWritten),
    received: messages.filter(({ senderId, removedAt }) => senderId !== id && !removedAt).map(asWritten),
  }));
  return { conversations, avoids };
}

/**
 * What somebody wrote goes with the account: it was about her, with her name, place or number in the text as likely as
 * not, and a name that is left out does not change that. To the other it says that somebody has left.
 */
async function forgetConversations(tx: Prisma.TransactionClient, { id }: DataOwner): Promise<void> {
  const nothing = { body: "", contact: null, senderId: null };
  await tx.message.updateMany({ where: { senderId: id }, data: nothing });
  await tx.conversationSeat.deleteMany({ where: { personId: id } });
  await tx.conversation.updateMany({ where: { ownerId: id }, data: { ownerId: null } });
  await tx.conversation.updateMany({ where: { beginnerId: id }, data: { beginnerId: null } });
  await tx.conversation.deleteMany({ where: { seats: { none: {} } } });
  await tx.avoidance.deleteMany({ where: { OR: [{ personId: id }, { avoidedId: id }] } });
}

/** Messages, what was shared by the buttons, and whom one stays away from. */
export const conversationsKeeper: DataKeeper = {
  name: "conversations",
  export: (owner) => withDatabase(() => exportConversations(owner)),
  forget: forgetConversations,
};
