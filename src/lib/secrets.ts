import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from "node:crypto";
import { env } from "./env";

/** What a key is for: a hash or token made for one purpose is worth nothing for another. */
type Purpose =
  | "session"
  | "code"
  | "link"
  | "browser"
  | "draft"
  | "recipient"
  | "mail"
  | "message"
  | "form"
  | "unsubscribe"
  | "manage"
  | "mute"
  | "proposal"
  | "email_change"
  | "group-invitation"
  | "introduction"
  | "post_keep"
  | "review"
  | "steward"
  | "group-mail"
  | "circle"
  | "calendar"
  | "registration"
  | "gathering"
  | "next-auth";

const IV_BYTES = 12;
const TAG_BYTES = 16;

function keyFor(purpose: Purpose): Buffer {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET is missing; npm start makes one");
  return Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", `commons ${purpose}`, 32));
}

/** Hash that only this site can make, base64url. What is stored of tokens, codes and addresses. */
export function keyedHash(purpose: Purpose, text: string): string {
  return createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
}

/** Whether two hashes are the same, in a time that tells nothing. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** 256 random bits, base64url. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Eight random digits. */
export function randomCode(): string {
  return String(randomInt(100_000_000)).padStart(8, "0");
}

/** Encrypts a JSON value (AES-256-GCM): iv, tag, text. */
export function seal(purpose: Purpose, value: unknown): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
}

/** What `seal` was given. @throws when it was sealed for another purpose, under another secret, or changed */
export function unseal(purpose: Purpose, sealed: Uint8Array): unknown {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString("utf8"));
}

/** A token that carries its own contents, readable by anybody and made by nobody else: `contents.signature`. */
export function signToken(purpose: Purpose, contents: string): string {
  return `${Buffer.from(contents).toString("base64url")}.${keyedHash(purpose, contents)}`;
}

/** The contents of a token of `signToken`; null for anything else. */
export function readToken(purpose: Purpose, token: string): string | null {
  const [body = "", signature = "", ...rest] = token.split(".");
  if (rest.length > 0) return null;
  const contents = Buffer.from(body, "base64url").toString("utf8");
  return sameHash(signature, keyedHash(purpose, contents)) ? contents : null;
}
