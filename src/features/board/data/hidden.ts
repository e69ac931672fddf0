import "server-only";
import { db, withDatabase } from "@/lib/db";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Ids of the posts that somebody does not want to see: by those whom she blocked, where they answered her about them.
 * Others of theirs stay, and nothing is hidden from who was blocked: what is missing would tell whose a post is, or
 * that there is a block (docs/decisions/010).
 * @param personId null for a visitor
 */
export async function listHiddenPosts(personId: string | null): Promise<ReadonlySet<string>> {
  if (personId === null) return NOBODY;
  const rows = await withDatabase(() =>
    db.conversation.findMany({
      where: {
        beginnerId: personId,
        owner: { avoidedBy: { some: { personId, scope: "everything" } } },
        messages: { some: { senderId: { not: personId }, isWithheld: false } },
      },
      select: { postId: true },
    }),
  );
  return new Set(rows.map(({ postId }) => postId));
}
