import "server-only";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";

/** What somebody did about her own suggestion; "decided" when it was too late. */
export type AuthorResult = "done" | "decided";

/** An answer to an editor's question: the suggestion is looked at again. @throws MissingError */
export async function answerProposal(id: string, body: string): Promise<AuthorResult> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.proposal.updateMany({
        where: { id, state: { in: ["open", "asked"] } },
        data: { state: "open" },
      });
      if (count === 0) return missingOr(await tx.proposal.count({ where: { id } }));
      const { authorId } = await tx.proposal.findUniqueOrThrow({ where: { id } });
      await tx.proposalMessage.create({ data: { proposalId: id, isAuthors: true, authorId, body } });
      return "done";
    }),
  );
}

/** Takes a suggestion back, as long as nobody decided. @throws MissingError */
export async function withdrawProposal(id: string, now: Date): Promise<AuthorResult> {
  return withDatabase(async () => {
    const { count } = await db.proposal.updateMany({
      where: { id, state: { in: ["open", "asked"] } },
      data: { state: "withdrawn", decidedAt: now },
    });
    return count === 0 ? missingOr(await db.proposal.count({ where: { id } })) : "done";
  });
}

function missingOr(found: number): AuthorResult {
  if (found === 0) throw new MissingError();
  return "decided";
}
