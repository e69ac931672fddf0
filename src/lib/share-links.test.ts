import { expect, it } from "vitest";
import { shareLinks } from "./share-links";

const page = { url: "https://example.org/towns/savoy?hl=es", title: "Pan & café: 100% «nuestro» #1" };

it("carries title and link whole, in each way of sending", () => {
  const links = shareLinks(page);
  const message = `${page.title}\n${page.url}`;
  expect(new URL(links.whatsapp).searchParams.get("text")).toBe(message);
  const mail = new URL(links.email);
  expect(mail.searchParams.get("subject")).toBe(page.title);
  expect(mail.searchParams.get("body")).toBe(message);
  expect(new URL(links.sms).searchParams.get("body")).toBe(message);
});

it("does not write spaces as plus signs, which mail programs show", () => {
  expect(shareLinks({ ...page, title: "a b" }).email).toContain("subject=a%20b&");
});
