import { readToken, signToken } from "@/lib/secrets";
import { MANAGE_DAYS } from "../constants";
import type { MailList } from "../types";

const DAY_IN_MS = 86_400_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What a link to the page with all subscriptions says. */
export type ManageToken = { state: "ok" | "expired"; subscriberId: string } | { state: "wrong" };

/** Opens the page with all of somebody's subscriptions for 60 days. Whoever holds it may change them. */
export function manageToken(subscriberId: string, now: Date): string {
  return signToken("manage", `${subscriberId} ${now.toISOString().slice(0, 10)}`);
}

/** Reads a token of `manageToken`. */
export function readManageToken(token: string, now: Date): ManageToken {
  const [subscriberId = "", day = ""] = readToken("manage", token)?.split(" ") ?? [];
  if (!UUID.test(subscriberId)) return { state: "wrong" };
  const age = (now.getTime() - Date.parse(day)) / DAY_IN_MS;
  return { state: age < MANAGE_DAYS + 1 ? "ok" : "expired", subscriberId };
}

/** Leaves one list of one subscriber, and opens nothing else. Never expires: old mail is left by it, too. */
export function unsubscribeToken(subscriberId: string, list: MailList): string {
  return signToken("unsubscribe", `${subscriberId} ${list === "digest" ? list : list.subscription}`);
}

/** Reads a token of `unsubscribeToken`; null for anything else. */
export function readUnsubscribeToken(token: string): { subscriberId: string; list: MailList } | null {
  const [subscriberId = "", list = ""] = readToken("unsubscribe", token)?.split(" ") ?? [];
  if (!UUID.test(subscriberId)) return null;
  if (list === "digest") return { subscriberId, list };
  return UUID.test(list) ? { subscriberId, list: { subscription: list } } : null;
}
