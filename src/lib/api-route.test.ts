import { describe, expect, test } from "vitest";
import { defineRoute, json } from "./api-route";
import { UnavailableError } from "./errors";

const none = { params: Promise.resolve(undefined) };
const request = (headers: Record<string, string> = {}) =>
  new Request("http://localhost/api/v1/x?q=1", { headers });

describe("entity tags", () => {
  test("a client that has the answer is told so, until the version grows", async () => {
    let version = "1";
    const { GET } = defineRoute({ version: async () => version, get: () => json({ ok: true }) });
    const first = await GET(request(), none);
    const tag = first.headers.get("etag") ?? "";
    expect([first.status, first.headers.get("cache-control")]).toEqual([
      200,
      "public, max-age=0, must-revalidate",
    ]);
    const again = await GET(request({ "if-none-match": `"other", ${tag}` }), none);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    version = "2";
    expect((await GET(request({ "if-none-match": tag }), none)).status).toBe(200);
  });

  test("errors have none", async () => {
    const { GET } = defineRoute({ version: async () => "1", get: () => new Response(null, { status: 404 }) });
    expect((await GET(request(), none)).headers.has("etag")).toBe(false);
  });
});

test("what is not offered is refused with what is", async () => {
  const { DELETE, POST } = defineRoute({ get: () => json({}) });
  for (const method of [DELETE, POST]) {
    const response = await method(request(), none);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  }
});

test("HEAD says the same as GET and lets go of the body", async () => {
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
  };
  const body = () => new ReadableStream({ cancel });
  const { HEAD } = defineRoute({
    get: () => new Response(body(), { headers: { "content-type": "text/csv" } }),
  });
  const response = await HEAD(request(), none);
  expect([response.status, response.headers.get("content-type"), response.body]).toEqual([
    200,
    "text/csv",
    null,
  ]);
  expect(cancelled).toBe(true);
});

test("nothing is made for a client that hung up", async () => {
  let made = false;
  const get = () => {
    made = true;
    return json({});
  };
  const { GET } = defineRoute({ version: async () => "1", get });
  await GET(new Request("http://localhost/x", { signal: AbortSignal.abort() }), none);
  expect(made).toBe(false);
});

test("any site may call", async () => {
  const { GET, OPTIONS } = defineRoute({ get: () => json({}) });
  expect((await GET(request(), none)).headers.get("access-control-allow-origin")).toBe("*");
  const preflight = await OPTIONS(request(), none);
  expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
    204,
    "GET, HEAD, OPTIONS",
  ]);
});

describe("errors", () => {
  test("a database that does not answer is 503, to be tried again", async () => {
    const { GET } = defineRoute({ get: () => Promise.reject(new UnavailableError()) });
    const response = await GET(request(), none);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
  });

  test("an unexpected one tells nothing of itself", async () => {
    const { GET } = defineRoute({ get: () => Promise.reject(new Error("secret")) });
    const response = await GET(request(), none);
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining("secret")]);
  });

  test.each(["%", "%C3%28", "a%00b"])("a path that can't be read (%s) is not found", async (slug) => {
    const { GET } = defineRoute({ get: ({ params }) => json(params) });
    expect((await GET(request(), { params: Promise.resolve({ slug }) })).status).toBe(404);
  });
});
