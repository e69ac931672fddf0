import { type NextRequest, NextResponse } from "next/server";
import { isLocale, LOCALE_HEADER, LOCALE_PARAM, type Locale, negotiateLocale } from "./i18n/locales";
import { loadMessages } from "./i18n/messages";
import { isScheme, SCHEME_HEADER } from "./lib/color-scheme";
import { contentSecurityPolicy } from "./lib/csp";

const YEAR_IN_SECONDS = 31_536_000;

/** Next answers 500 to broken percent-encoding, and Postgres refuses NUL: both end here. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/**
 * Keeps the language when it was chosen on this site. A shared link with `hl` shows its language once
 * and leaves the choice of somebody who already made one alone.
 */
function keepsLocale(request: NextRequest): boolean {
  const chosenHere = request.headers.get("sec-fetch-site") === "same-origin";
  return (
    isLocale(request.nextUrl.searchParams.get(LOCALE_PARAM)) &&
    (chosenHere || !request.cookies.has(LOCALE_PARAM))
  );
}

/** A plain page of its own: a rewrite would travel through the network, to whatever `Host` says. */
async function badRequest(locale: Locale): Promise<NextResponse> {
  const { badRequest: words, toMap } = (await loadMessages(locale)).common.problems;
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><main><h1>${words.title}</h1><p>${words.text}</p><p><a href="/map">${toMap}</a></p></main></html>`;
  return new NextResponse(html, { status: 400, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** Gives every page its language and its content security policy. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  const embeddable = pathname.startsWith("/embed/");
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, embeddable);
  const locale = negotiateLocale({
    param: searchParams.get(LOCALE_PARAM),
    cookie: request.cookies.get(LOCALE_PARAM)?.value ?? null,
    acceptLanguage: request.headers.get("accept-language"),
  });

  const headers = new Headers(request.headers);
  headers.set(LOCALE_HEADER, locale);
  headers.set("content-security-policy", policy);
  headers.delete(SCHEME_HEADER);
  if (embeddable && isScheme(searchParams.get("scheme")))
    headers.set(SCHEME_HEADER, searchParams.get("scheme") ?? "");
  if (!isReadable(pathname)) return badRequest(locale);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (!embeddable && keepsLocale(request)) {
    response.cookies.set(LOCALE_PARAM, locale, { path: "/", sameSite: "lax", maxAge: YEAR_IN_SECONDS });
  }
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/|feeds/|geo/).*)"],
};
