import { describe, expect, it } from "vitest";
import { ownDomain, shownMail } from "./utils";

describe("the domain of a website", () => {
  it.each([
    ["https://www.coop.example/", "coop.example"],
    ["http://Coop.Example", "coop.example"],
    ["https://coop.example/es/", "coop.example"],
    ["https://shop.coop.example/index.html", "shop.coop.example"],
  ])("%s is its own", (website, domain) => expect(ownDomain({ website })).toBe(domain));

  it.each([
    "https://umass.example/clubs/garden",
    "https://facebook.example/coop",
    "javascript:1",
    "http://10.0.0.1/",
    "http://localhost/",
    "",
    null,
  ])("%s is nobody's", (website) => expect(ownDomain({ website })).toBeNull());
});

it("an address that is not shown is not named", () => {
  expect(shownMail({ email: "Info@coop.example", emailPublic: true })).toBe("info@coop.example");
  expect(shownMail({ email: "info@coop.example", emailPublic: false })).toBeNull();
  expect(shownMail({ email: null, emailPublic: true })).toBeNull();
});
