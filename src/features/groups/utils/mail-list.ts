import { readToken, signToken } from "@/lib/secrets";

/** Name of the list that mail of groups belongs to. */
export const GROUP_LIST = "group";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Leaves the mail of one group, and opens nothing else. Never expires: old mail is left by it, too. */
export function groupMailToken(personId: string, groupId: string): string {
  return signToken("group-mail", `${personId} ${groupId}`);
}

/** Reads a token of `groupMailToken`; null for anything else. */
export function readGroupMailToken(token: string): { personId: string; groupId: string } | null {
  const [personId = "", groupId = "", ...rest] = readToken("group-mail", token)?.split(" ") ?? [];
  if (rest.length > 0 || !UUID.test(personId) || !UUID.test(groupId)) return null;
  return { personId, groupId };
}
