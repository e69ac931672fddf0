import { readToken, signToken } from "@/lib/secrets";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Ends the mail about one conversation to one person, and opens nothing. Never expires: old mail is ended by it, too. */
export function muteToken(conversationId: string, personId: string): string {
  return signToken("mute", `${conversationId} ${personId}`);
}

/** Reads a token of `muteToken`; null for anything else. */
export function readMuteToken(token: string): { conversationId: string; personId: string } | null {
  const [conversationId = "", personId = ""] = readToken("mute", token)?.split(" ") ?? [];
  return UUID.test(conversationId) && UUID.test(personId) ? { conversationId, personId } : null;
}
