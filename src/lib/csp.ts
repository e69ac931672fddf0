import { env } from "./env";

/** Origin of the street tiles, which the policy has to allow as pictures; empty without them. */
function tileOrigin(): string {
  if (!env.TILE_URL) return "";
  const url = env.TILE_URL.replace("{s}", "*").replace(/\{[^}]*\}/g, "0");
  return /^https?:\/\/[^/]+/.exec(url)?.[0] ?? "";
}

/** Where a form may lead besides this site: to the sign-in of the OpenID Connect provider. */
function providerOrigin(): string {
  return env.OIDC_ISSUER ? new URL(env.OIDC_ISSUER).origin : "";
}

/** The nonce that a policy of `contentSecurityPolicy` lets run; for an inline script of our own. */
export function nonceOf(policy: string | null): string | undefined {
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
}

/**
 * The content security policy of a page.
 * @param nonce lets this answer's own scripts and styles run, and no others
 * @param embeddable whether any site may frame the page (only `/embed/…`)
 */
export function contentSecurityPolicy(nonce: string, embeddable: boolean): string {
  const development = env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data: blob: ${tileOrigin()}`.trim(),
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${providerOrigin()}`.trim(),
    `frame-ancestors ${embeddable ? "*" : "'none'"}`,
  ].join("; ");
}
