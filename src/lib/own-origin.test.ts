import { expect, test } from "vitest";
import { isFromOwnPage } from "./own-origin";

const post = (headers: Record<string, string>) =>
  isFromOwnPage(new Request("http://localhost:3000/sign-out", { method: "POST", headers }));

test("believes what the browser says of where a request comes from", () => {
  expect(post({ "sec-fetch-site": "same-origin" })).toBe(true);
  for (const site of ["cross-site", "same-site", "none"])
    expect(post({ "sec-fetch-site": site })).toBe(false);
});

test("compares the origin with the host where an old browser says no more", () => {
  const host = "commons.example.org";
  expect(post({ host, origin: "https://commons.example.org" })).toBe(true);
  expect(post({ host, origin: "https://evil.example" })).toBe(false);
  expect(post({ host, origin: "null" })).toBe(false);
  expect(post({ host })).toBe(false);
});
