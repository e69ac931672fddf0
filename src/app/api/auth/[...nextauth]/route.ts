import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import {
  CSRF_COOKIE,
  PROVIDER,
  PROVIDER_FAILED,
  providerName,
  providerOptions,
  providerSecret,
} from "@/lib/auth/provider";
import { isFromOwnPage } from "@/lib/own-origin";
import { problem } from "@/lib/problem";
import { ownPath } from "@/lib/web-address";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Bytes of the form that leads to the provider, at most. */
const LONGEST_FORM = 10_000;

const leadTo = (path: string) => new Response(null, { status: 303, headers: { location: path } });

/** next-auth's answers to bad input are 500s of its own: here they lead back to the sign-in. */
async function askNextAuth(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request as never, context as never, providerOptions());
  return response.status >= 500 ? leadTo(PROVIDER_FAILED) : response;
}

/** Sign-in by mail is ours: next-auth's own would use up a code for whoever looks at the link. */
const isMail = (path: string) => /^(callback|signin)\/email$/.test(path);
const notThere = () => problem(404);
const notSo = () => problem(405, {}, { allow: "" });

/** The way back from the provider; what else next-auth has pages for leads to ours. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join("/");
  if (isMail(path)) return notSo();
  if (path === `callback/${PROVIDER}` && providerName()) return askNextAuth(request, context);
  if (path === "error") return leadTo(PROVIDER_FAILED);
  if (path === "signin" || path.startsWith("signin/")) return leadTo("/sign-in");
  return path === "signout" ? leadTo("/account") : notThere();
}

/**
 * The way to the provider, from the form of our sign-in page. That it is ours, the browser says; next-auth wants
 * to hear it by a token of its own, for which a page cannot set the cookie.
 */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join("/");
  if (isMail(path)) return notSo();
  if (path !== `signin/${PROVIDER}` || !providerName()) return notThere();
  if (!isFromOwnPage(request)) return problem(403);
  if (!(Number(request.headers.get("content-length") ?? Number.NaN) <= LONGEST_FORM)) return problem(413);
  const form = new URLSearchParams(await request.text());
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${providerSecret()}`).digest("hex");
  (await cookies()).set(CSRF_COOKIE.name, `${token}|${hash}`, CSRF_COOKIE.options);
  const body = new URLSearchParams({
    csrfToken: token,
    callbackUrl: ownPath(form.get("next")) ?? "/account",
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return askNextAuth(new NextRequest(request.url, { method: "POST", headers, body }), context);
}
