import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log";

/** Header that carries the id of a request from the server's edge to pages, routes and log lines. */
export const REQUEST_ID_HEADER = "x-request-id";
/** Header that tells pages, from which Next hides it, that the browser has a page and asks for what React needs. */
export const PAGE_DATA_HEADER = "x-page-data";

// Next bundles pages and instrumentation apart: the map has to be shared by way of the global object.
const shared = globalThis as typeof globalThis & { commonsRequests?: Map<string, UnderWay> };

/** A request under way, as it arrived: Next adds forwarding headers of its own later. */
type UnderWay = {
  /** Here a page sets its status. */
  response: ServerResponse;
  /** Address of the socket. */
  address: string;
  /** Whether somebody reads what is sent: not a look at the head alone, nor what a browser fetches in advance. */
  isRead: boolean;
  /** Whether any proxy says that it passed the request on. */
  isForwarded: boolean;
  /** Who the nearest proxy says that it got the request from. */
  forwardedFor: string | null;
};

/** Requests under way by id. */
export const requests: Map<string, UnderWay> = shared.commonsRequests ?? new Map();
shared.commonsRequests = requests;

const FORWARDING = /^(forwarded|via|x-real-ip|x-forwarded-.+|cf-connecting-ip|true-client-ip)$/;

/** Next hides its own header from pages; browsers have several names for the same. */
function isFetchedAhead(headers: IncomingMessage["headers"]): boolean {
  const purpose = [headers["sec-purpose"], headers.purpose, headers["x-moz"]].flat().join(" ");
  return "next-router-prefetch" in headers || /prefetch|prerender|preview/i.test(purpose);
}

function underWay({ method, headers, socket }: IncomingMessage, response: ServerResponse): UnderWay {
  const forwarded = headers["x-forwarded-for"];
  return {
    response,
    address: socket.remoteAddress ?? "",
    isRead: method === "GET" && !isFetchedAhead(headers),
    isForwarded: Object.keys(headers).some((name) => FORWARDING.test(name)),
    forwardedFor: [forwarded].flat().join(",").split(",").at(-1)?.trim() || null,
  };
}

// Paths that go on with what only one person knows.
const TOKEN_PATH =
  /^(\/+(?:confirm|unsubscribe|subscriptions|introductions|freshness|calendar|api\/+(?:unsubscribe|freshness)|groups\/+join|(?:api\/+)?groups\/+mail|circles\/+join)\/+)[^/]+/;

/** What looks like a token, wherever it stands. Slugs have no capitals. */
const isToken = (part: string) => /[\w-]{40}/.test(part) && /[A-Z]/.test(part);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path of an address as it may be logged: no query, and nothing in it that opens something. */
export function loggedPath(url: string): string {
  const [path = ""] = url.split("?", 1);
  // Next decodes before it routes.
  return decoded(path)
    .replace(TOKEN_PATH, "$1[token]")
    .split("/")
    .map((part) => (isToken(part) ? "[token]" : part))
    .join("/");
}

/** Log line: method, path without query and tokens, status, duration in milliseconds, request id. */
function logRequest(id: string, request: IncomingMessage, response: ServerResponse, started: number): void {
  const path = loggedPath(request.url ?? "");
  if (path.startsWith("/_next/")) return;
  const ms = Math.round(performance.now() - started);
  const aborted = response.writableFinished ? undefined : true;
  log.info({ id, method: request.method, path, status: response.statusCode, ms, aborted }, "request");
}

// Where `proxy.ts` does not look: Next answers 500 there before any handler is asked.
const WITHOUT_PROXY = /^\/(api|feeds|geo)\//;

/**
 * The address to route instead, when a path outside the proxy's reach cannot be decoded: its percent signs taken
 * literally, which leads to an honest 404. The same address where all is well.
 */
export function routableUrl(url: string): string {
  const [path = "", ...query] = url.split("?");
  if (!WITHOUT_PROXY.test(path)) return url;
  try {
    if (!decodeURIComponent(path).includes("\0")) return url;
  } catch {
    // Falls through: what cannot be decoded is escaped.
  }
  return [path.replaceAll("%", "%25"), ...query].join("?");
}

/** Starts to follow every request of this process's HTTP server. Call once, from instrumentation. */
export function followRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = randomUUID();
    const started = performance.now();
    // Always ours: what a client sends under this name is not trusted.
    request.headers[REQUEST_ID_HEADER] = id;
    request.headers[PAGE_DATA_HEADER] = "rsc" in request.headers ? "1" : "0";
    request.url = routableUrl(request.url ?? "/");
    requests.set(id, underWay(request, response));
    response.once("close", () => {
      requests.delete(id);
      logRequest(id, request, response, started);
    });
  });
}
