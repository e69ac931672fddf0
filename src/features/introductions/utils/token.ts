import { keyedHash } from "@/lib/secrets";
import type { Position } from "../types";

/** What the letters of one side open. Made anew for each letter, and always the same; only its hash is stored. */
export function sideToken(introductionId: string, position: Position): string {
  return keyedHash("introduction", `side ${introductionId} ${position}`);
}

/** How the database knows a token. */
export function tokenHash(token: string): string {
  return keyedHash("introduction", `hash ${token}`);
}
