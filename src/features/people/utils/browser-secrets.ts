import { dropCookie, hostCookie, readCookie, setSecretCookie } from "@/lib/auth/cookies";
import { keyedHash } from "@/lib/secrets";
import { CONFIRMATION_LIFETIME, DRAFT_LIFETIME } from "../constants/confirmation";

const CONFIRMATION_COOKIE = hostCookie("confirmation");
const DRAFT_COOKIE = hostCookie("draft");
const COOKIE_VALUE = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/;

/** How the database knows the confirmation that this browser asked for. */
export type OwnConfirmation = { id: string; browserHash: string };

/** Lets this browser, and no other, use the code of a confirmation. */
export async function rememberConfirmation(id: string, secret: string): Promise<void> {
  await setSecretCookie(CONFIRMATION_COOKIE, `${id}.${secret}`, CONFIRMATION_LIFETIME);
}

/** The confirmation that this browser asked for last, or null. */
export async function readOwnConfirmation(): Promise<OwnConfirmation | null> {
  const [, id, secret] = COOKIE_VALUE.exec((await readCookie(CONFIRMATION_COOKIE)) ?? "") ?? [];
  return id && secret ? { id, browserHash: keyedHash("browser", secret) } : null;
}

/** Keeps the secret of a draft in this browser; on a shared device only until the browser ends. */
export async function rememberDraft(secret: string, isShared: boolean): Promise<void> {
  await setSecretCookie(DRAFT_COOKIE, secret, isShared ? undefined : DRAFT_LIFETIME);
}

/** Hash of the secret of this browser's draft, or null. */
export async function readOwnDraft(): Promise<string | null> {
  const secret = await readCookie(DRAFT_COOKIE);
  return secret ? keyedHash("draft", secret) : null;
}

/** Forgets the draft of this browser: it is finished. */
export async function forgetDraft(): Promise<void> {
  await dropCookie(DRAFT_COOKIE);
}
