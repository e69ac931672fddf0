import { createHash } from "node:crypto";
import { isIPv4 } from "node:net";
import { headers } from "next/headers";
import { db, withDatabase } from "./db";
import { env } from "./env";
import { REQUEST_ID_HEADER, requests } from "./request-channel";
import { randomToken } from "./secrets";

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Of IPv4 the first 24 bits, of IPv6 the first 48: what one household or office is given. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  if (isIPv4(plain)) return plain.split(".").slice(0, 3).join(".");
  const [head = "", tail] = plain.split("::");
  const first = head.split(":").filter(Boolean);
  const last = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array<string>(zeros).fill("0"), ...last]
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}

async function requestUnderWay() {
  return requests.get((await headers()).get(REQUEST_ID_HEADER) ?? "");
}

/**
 * Address of whoever sent this request: the socket's, or behind our own proxy (`TRUST_PROXY`) what that says.
 * Hash it before it goes anywhere.
 */
export async function clientAddress(): Promise<string> {
  const request = await requestUnderWay();
  return (env.TRUST_PROXY && request?.forwardedFor) || request?.address || "unknown";
}

/**
 * Whether the request comes from this machine itself, through no proxy, and for a name of this machine: by another
 * name that leads here, a page from elsewhere could read the answer.
 */
export async function isOwnMachine(): Promise<boolean> {
  const request = await requestUnderWay();
  if (!request || request.isForwarded || !LOCAL_HOST.test((await headers()).get("host") ?? "")) return false;
  return /^(::1$|(::ffff:)?127\.)/.test(request.address);
}

const today = () => new Date(new Date().toISOString().slice(0, 10));

/** The salt of this day (UTC), the same for all processes. */
async function daySalt(): Promise<string> {
  const day = today();
  return withDatabase(async () => {
    await db.daySalt.createMany({ data: [{ day, salt: randomToken() }], skipDuplicates: true });
    return (await db.daySalt.findUniqueOrThrow({ where: { day } })).salt;
  });
}

/** An address, or network, as it may be kept for up to a week: hashed with the salt of the day. */
export async function hashAddress(address: string): Promise<string> {
  return createHash("sha256")
    .update(`${await daySalt()} ${address}`)
    .digest("base64url")
    .slice(0, 22);
}
