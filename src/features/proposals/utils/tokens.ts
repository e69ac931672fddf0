import { readToken, signToken } from "@/lib/secrets";
import { TOKEN_DAYS } from "../constants";

const DAY_IN_MS = 86_400_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Opens the page of one suggestion for whoever made it, for 90 days: to read, to answer, to take it back. */
export function proposalToken(id: string, now: Date): string {
  return signToken("proposal", `${id} ${now.toISOString().slice(0, 10)}`);
}

/** Reads a token of `proposalToken`. */
export function readProposalToken(
  token: string,
  now: Date,
): { state: "ok" | "expired"; id: string } | { state: "wrong" } {
  const [id = "", day = ""] = readToken("proposal", token)?.split(" ") ?? [];
  if (!UUID.test(id)) return { state: "wrong" };
  const age = (now.getTime() - Date.parse(day)) / DAY_IN_MS;
  return { state: age < TOKEN_DAYS + 1 ? "ok" : "expired", id };
}
