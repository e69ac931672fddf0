import { afterEach, beforeEach, expect, test, vi } from "vitest";

const cookies = { set: vi.fn(), get: vi.fn() };
vi.mock("next/headers", () => ({ cookies: async () => cookies }));

// Files share what is loaded: neither others' is read here, nor this in others.
beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  cookies.set.mockClear();
});

async function cookieAt(origin: string) {
  vi.stubEnv("APP_URL", origin);
  const { SESSION_COOKIE, setSecretCookie } = await import("./cookies");
  await setSecretCookie(SESSION_COOKIE, "token", 60);
  return cookies.set.mock.lastCall;
}

test("on https a cookie belongs to this host alone and never travels in the open", async () => {
  const options = { httpOnly: true, sameSite: "lax", secure: true, path: "/", maxAge: 60 };
  expect(await cookieAt("https://commons.example.org")).toEqual(["__Host-session", "token", options]);
});

test("a copy on one's own machine has no https", async () => {
  const options = { httpOnly: true, sameSite: "lax", secure: false, path: "/", maxAge: 60 };
  expect(await cookieAt("http://localhost:3000")).toEqual(["session", "token", options]);
});
