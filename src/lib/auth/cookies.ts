import { cookies } from "next/headers";
import { env } from "../env";

/** `__Host-` and `__Secure-` need https; a copy on one's own machine has none. */
export const isSecure = env.APP_URL.startsWith("https:");

/** Name of a cookie that no other host of the domain can set, where there is https. */
export const hostCookie = (name: string) => (isSecure ? `__Host-${name}` : name);

/** Holds the session's token. */
export const SESSION_COOKIE = hostCookie("session");

/** What every cookie of ours that holds a secret is. */
export const SECRET_COOKIE = { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" } as const;

/**
 * Sets a cookie that scripts can't read. For server actions and route handlers: a page cannot set any.
 * @param seconds how long it is kept; undefined until the browser ends
 */
export async function setSecretCookie(name: string, value: string, seconds?: number): Promise<void> {
  (await cookies()).set(name, value, { ...SECRET_COOKIE, ...(seconds !== undefined && { maxAge: seconds }) });
}

/**
 * Tells the page that comes next, once, that this tab has just signed in. Not a secret, and read by its script.
 * @param name without a prefix: the script has to remove it
 */
export async function setPageCookie(name: string, value: string, seconds: number): Promise<void> {
  (await cookies()).set(name, value, { path: "/", sameSite: "lax", secure: isSecure, maxAge: seconds });
}

/** Removes a cookie of `setSecretCookie`. */
export async function dropCookie(name: string): Promise<void> {
  (await cookies()).set(name, "", { ...SECRET_COOKIE, maxAge: 0 });
}

/** The value of a cookie, or null. */
export async function readCookie(name: string): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null;
}
