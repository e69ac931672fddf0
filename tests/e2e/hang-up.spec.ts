import { connect } from "node:net";
import { expect, test } from "@playwright/test";

const CLIENTS = 1000;
const AT_ONCE = 100;
const PATHS = [
  "/api/v1/initiatives.geojson",
  "/api/v1/initiatives.csv",
  "/api/v1/initiatives?limit=100",
  "/api/v1/map?zoom=12",
  "/sitemap.xml",
  "/feeds/initiatives.xml",
];

/** Asks, and hangs up: at once, or as soon as the answer has begun. */
function askAndHangUp(origin: URL, path: string, atOnce: boolean): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(origin.port), origin.hostname);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve());
    socket.on("data", () => socket.resetAndDestroy());
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${origin.host}\r\n\r\n`, () => {
      if (atOnce) socket.resetAndDestroy();
    });
  });
}

test("a thousand clients that hang up in the middle of an answer leave the server healthy", async ({
  request,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const origin = new URL(baseURL ?? "");
  for (let start = 0; start < CLIENTS; start += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, i) =>
        askAndHangUp(origin, PATHS[i % PATHS.length] ?? "/", i % 3 === 0),
      ),
    );
  }
  expect((await request.get("/api/health/ready")).status()).toBe(200);
  // More than the pool has connections: none of them may be lost.
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => request.get("/api/v1/initiatives.geojson")),
  );
  for (const answer of answers) {
    expect(answer.status()).toBe(200);
    expect((await answer.json()).features).toHaveLength(407);
  }
});

test("a path that cannot be decoded is the client's mistake", async ({ baseURL }) => {
  for (const path of [
    "/api/v1/%C3%28",
    "/api/v1/initiatives/%C3%28",
    "/api/v1/initiatives/%",
    "/feeds/%ff",
  ]) {
    const status = await new Promise<string>((resolve, reject) => {
      const origin = new URL(baseURL ?? "");
      const socket = connect(Number(origin.port), origin.hostname);
      socket.on("error", reject);
      socket.once("data", (data) => {
        resolve(data.toString("latin1").split(" ", 2)[1] ?? "");
        socket.destroy();
      });
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${origin.host}\r\nConnection: close\r\n\r\n`);
    });
    expect([path, status]).toEqual([path, expect.stringMatching(/^40[04]$/)]);
  }
});

test("open data is compressed on its way", async ({ request }) => {
  for (const path of ["/api/v1/map?zoom=14", "/api/v1/initiatives.geojson", "/api/v1/initiatives.csv"]) {
    const answer = await request.get(path, { headers: { "accept-encoding": "gzip" } });
    expect([path, answer.headers()["content-encoding"]]).toEqual([path, "gzip"]);
  }
});
