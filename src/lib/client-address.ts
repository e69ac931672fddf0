import { createHash } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";
import { headers } from "next/headers";
import { db, withDatabase } from "./db";
import { env } from "./env";
import { REQUEST_ID_HEADER, requests } from "./request-channel";
import { randomToken } from "./secrets";

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** The eight groups of an IPv6 address, in hexadecimal without leading zeros; null for anything else. */
function groupsOf(address: string): string[] | null {
  const plain = address.replace(/%.*$/, "");
  if (!isIPv6(plain)) return null;
  // Spells it in one way: lower case, the last 32 bits not in decimal.
  const [head = "", tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
  const [first, last] = [head.split(":").filter(Boolean), (tail ?? "").split(":").filter(Boolean)];
  return [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
}

/** An IPv4 address that comes as IPv6 (`::ffff:203.0.113.77`), as IPv4; null for any other. */
function unmapped(groups: string[]): string | null {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return null;
  const halves = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return halves.flatMap((half) => [half >> 8, half & 255]).join(".");
}

/**
 * Whose address it is, and which network that belongs to. Of IPv6 the first 64 bits, which one household has for
 * itself, and 48, which its provider gives to one customer; of IPv4 all, and the first 24 bits.
 * @param address as sockets and proxies write it, perhaps with a port
 */
export function originOf(address: string): { host: string; network: string } {
  const plain = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, "$1");
  const groups = groupsOf(plain);
  const v4 = groups ? unmapped(groups) : isIPv4(plain) ? plain : null;
  if (v4) return { host: v4, network: v4.split(".").slice(0, 3).join(".") };
  if (groups) return { host: groups.slice(0, 4).join(":"), network: groups.slice(0, 3).join(":") };
  return { host: "unknown", network: "unknown" };
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
