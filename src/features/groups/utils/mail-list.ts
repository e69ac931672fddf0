import { isId } from "@/lib/is-id";
import { readToken, signToken } from "@/lib/secrets";

/** Ends the mail of one group to one person, and opens nothing. Never expires: old mail is ended by it, too. */
export function groupMailToken(personId: string, groupId: string): string {
  return signToken("group-mail", `${personId} ${groupId}`);
}

/** Reads a token of `groupMailToken`; null for anything else. */
export function readGroupMailToken(token: string): { personId: string; groupId: string } | null {
  const [personId = "", groupId = ""] = readToken("group-mail", token)?.split(" ") ?? [];
  return isId(personId) && isId(groupId) ? { personId, groupId } : null;
}
