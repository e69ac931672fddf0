import { createHash, randomUUID } from "node:crypto";
import { UnavailableError } from "./errors";
import { log } from "./log";
import { problem } from "./problem";

/** A call of the public API. */
export type ApiCall = {
  request: Request;
  query: URLSearchParams;
  /** Dynamic parts of the path, decoded. */
  params: Record<string, string>;
};

type Handler = (call: ApiCall) => Promise<Response> | Response;
/** Next gives no params to a path without dynamic parts. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Route = (request: Request, context: Context) => Promise<Response>;

type Definition = {
  get?: Handler;
  post?: Handler;
  version?: Version;
};

/** Names the state of the data that GET answers from; given, answers carry an ETag. Null where there is nothing. */
type Version = (call: ApiCall) => Promise<string | null>;

/** For the log only: who asked does not wait any more, and nothing is made for nobody. */
const HUNG_UP = 499;

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

// A new process may be a new program: what the old one said is asked for again.
const shared = globalThis as typeof globalThis & { commonsBoot?: string };

function programId(): string {
  shared.commonsBoot ??= randomUUID();
  return shared.commonsBoot;
}

/** Freshness changes with the day, so a tag is good for one day (UTC) of one version of one address. */
function entityTag(request: Request, version: string): string {
  const { pathname, search } = new URL(request.url);
  const day = new Date().toISOString().slice(0, 10);
  const hash = createHash("sha256").update([programId(), version, day, pathname, search].join("\n"));
  return `W/"${hash.digest("base64url").slice(0, 22)}"`;
}

function isKnownTo(request: Request, tag: string): boolean {
  const known = request.headers.get("if-none-match") ?? "";
  return known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag.slice(2));
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** The dynamic parts, decoded; null when they can't be or hold a NUL. */
async function readParams(context: Context): Promise<Record<string, string> | null> {
  try {
    const raw = Object.entries((await context.params) ?? {});
    const decoded = raw.map(
      ([name, value]) => [name, decodeURIComponent([value ?? ""].flat().join("/"))] as const,
    );
    return decoded.some(([, value]) => value.includes("\0")) ? null : Object.fromEntries(decoded);
  } catch {
    return null;
  }
}

/** What an error becomes. Its message may hold what somebody typed: neither shown nor logged. */
function answerError(error: unknown): Response {
  if (error instanceof UnavailableError) return problem(503, {}, { "retry-after": "10" });
  const { name, stack } = error instanceof Error ? error : new Error();
  log.error({ name, frames: stack?.split("\n").filter((line) => /^\s+at /.test(line)) }, "api call failed");
  return problem(500);
}

async function answer(handler: Handler, request: Request, context: Context, version?: Version) {
  const params = await readParams(context);
  if (params === null) return problem(404);
  const call: ApiCall = { request, query: new URL(request.url).searchParams, params };
  const state = (await version?.(call)) ?? null;
  if (state === null) return handler(call);
  const tag = entityTag(request, state);
  const caching = { etag: tag, "cache-control": "public, max-age=0, must-revalidate" };
  if (isKnownTo(request, tag)) return new Response(null, { status: 304, headers: caching });
  if (request.signal.aborted) return problem(HUNG_UP);
  const response = await handler(call);
  return response.status === 200 ? withHeaders(response, caching) : response;
}

/**
 * The methods of one address of the API. Anybody may call from any site; what is not offered is 405, a
 * database that does not answer 503, all errors are problem documents.
 */
export function defineRoute({ get, post, version }: Definition): Record<(typeof METHODS)[number], Route> {
  const offered = [...(get ? ["GET", "HEAD"] : []), ...(post ? ["POST"] : []), "OPTIONS"];
  const cors = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Content-Disposition",
  };
  const open =
    (handler: Handler | undefined, tagged: boolean): Route =>
    async (request, context) => {
      if (!handler) return withHeaders(problem(405, {}, { allow: offered.join(", ") }), cors);
      try {
        return withHeaders(await answer(handler, request, context, tagged ? version : undefined), cors);
      } catch (error) {
        return withHeaders(answerError(error), cors);
      }
    };
  const head: Route = async (request, context) => {
    const response = await open(get, true)(request, context);
    await response.body?.cancel();
    return new Response(null, { status: response.status, headers: response.headers });
  };
  const options: Route = async () =>
    new Response(null, {
      status: 204,
      headers: {
        ...cors,
        "access-control-allow-methods": offered.join(", "),
        "access-control-allow-headers": "If-None-Match, Content-Type",
        "access-control-max-age": "86400",
      },
    });
  const refused = open(undefined, false);
  return {
    GET: open(get, true),
    HEAD: get ? head : refused,
    POST: open(post, false),
    PUT: refused,
    PATCH: refused,
    DELETE: refused,
    OPTIONS: options,
  };
}

/** A JSON answer. Not `Response.json`: the body goes out in pieces that the server can compress. */
export function json(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { headers: { "content-type": "application/json", ...headers } });
}
