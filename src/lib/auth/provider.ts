import type { NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { db, withDatabase } from "../db";
import { env } from "../env";
import { log } from "../log";
import { keyedHash, randomToken } from "../secrets";
import { adapter } from "./adapter";
import { hostCookie, isSecure, SECRET_COOKIE, SESSION_COOKIE } from "./cookies";
import { admitPerson, isAccountBanned } from "./person";

/** The one OpenID Connect provider, as addresses and the database call it. */
export const PROVIDER = "oidc";

/** Where a sign-in elsewhere ends that did not work out. */
export const PROVIDER_FAILED = "/sign-in?error=provider";

type Claims = { sub: string; email?: string; email_verified?: boolean | string };

/** The name of the provider for its button, or null when none is configured. */
export function providerName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return OIDC_NAME || new URL(OIDC_ISSUER).hostname;
}

/** The address that a provider vouches for, lower case; null when it does not say that it was confirmed there. */
function verifiedEmail({ email, email_verified: verified }: Partial<Claims>): string | null {
  return email && (verified === true || verified === "true") ? email.trim().toLowerCase() : null;
}

function provider(name: string): OAuthConfig<Claims> {
  return {
    id: PROVIDER,
    name,
    type: "oauth",
    wellKnown: `${env.OIDC_ISSUER?.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email" } },
    checks: ["pkce", "state", "nonce"],
    // The token is checked, and tells who it is; not every provider puts the address into it.
    idToken: true,
    userinfo: {
      request: ({ client, tokens }) => client.userinfo(tokens as Parameters<typeof client.userinfo>[0]),
    },
    profile: (claims) => ({ id: claims.sub, email: verifiedEmail(claims) }),
    // Nobody gets that far with an address that is not confirmed, and an address is who somebody is here.
    allowDangerousEmailAccountLinking: true,
  };
}

/** Secret cookies under names of ours: what next-auth keeps between the two halves of a sign-in. */
const temporaryCookie = (name: string) => ({
  name: hostCookie(`sign-in-${name}`),
  options: { ...SECRET_COOKIE, maxAge: 15 * 60 },
});

/** The cookie that holds next-auth's token against forms of other sites. */
export const CSRF_COOKIE = temporaryCookie("csrf");

/** next-auth's secret: a key of its own. */
export const providerSecret = () => keyedHash("next-auth", "secret");

/** How next-auth signs in by the provider. */
export function providerOptions(): NextAuthOptions {
  const name = providerName();
  return {
    secret: providerSecret(),
    adapter,
    providers: name === null ? [] : [provider(name)],
    session: { strategy: "database", generateSessionToken: randomToken },
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: SECRET_COOKIE },
      csrfToken: CSRF_COOKIE,
      callbackUrl: temporaryCookie("next"),
      pkceCodeVerifier: temporaryCookie("pkce"),
      state: temporaryCookie("state"),
      nonce: temporaryCookie("nonce"),
    },
    pages: { signIn: "/sign-in", error: PROVIDER_FAILED },
    callbacks: {
      signIn: async ({ account, profile }) => {
        const email = verifiedEmail((profile ?? {}) as Partial<Claims>);
        if (!email || !account) return PROVIDER_FAILED;
        const { provider: name, providerAccountId } = account;
        const isBanned = await isAccountBanned({ provider: name, providerAccountId, email });
        return isBanned ? "/sign-in?error=refused" : true;
      },
    },
    events: {
      // Also somebody known may have become the admin of `ADMIN_EMAIL` meanwhile.
      signIn: async ({ user: { email } }) => {
        if (email !== env.ADMIN_EMAIL || !email) return;
        await withDatabase(() => db.$transaction((tx) => admitPerson(tx, { email, locale: "en" })));
      },
    },
    // What next-auth knows of an error can hold tokens and addresses: its name only.
    logger: {
      error: (code) => log.warn({ code }, "sign-in by provider failed"),
      warn: () => {},
      debug: () => {},
    },
  };
}
