import { describe, expect, it } from "vitest";
import { findContactDetails } from "./contact-details";

describe("contact details in a text", () => {
  it.each([
    ["Call 413-555-0134 after six", ["phone"]],
    ["Mi número es (413) 555 0134.", ["phone"]],
    ["+1 413.555.0134", ["phone"]],
    ["4135550134", ["phone"]],
    ["555-0134 works, too", ["phone"]],
    ["４１３－５５５－０１３４", ["phone"]],
    ["write to ana@example.org", ["email"]],
    ["ana.lopez (at) example.org", ["email"]],
    ["ana arroba example.com", ["email"]],
    ["We are at 12 North Pleasant Street", ["address"]],
    ["12b High St., second door", ["address"]],
    ["Vivo en la calle Maple 45", ["address"]],
    ["Avenida Central, 210", ["address"]],
    ["ana@example.org, 413-555-0134, 3 Elm Rd", ["email", "phone", "address"]],
  ])("%s", (text, found) => {
    expect(findContactDetails(text)).toEqual(found);
  });

  it.each([
    "A walk-in cooler, 8 x 10 feet, for $1,200",
    "From 2019-2024 we grew 40 beds",
    "On 2026-05-01, or 5/1/2026 at 10:30",
    "ZIP 01040 or 01060",
    "2 hours a week, 15 minutes away",
    "We have room for 20 people in place",
    "Meet at the library at 7",
    "Estamos en Holyoke, cerca de la calle Main",
    "",
    "\u202eevil\u0000 🧊🧊🧊",
  ])("not in: %s", (text) => {
    expect(findContactDetails(text)).toEqual([]);
  });

  it("reads a megabyte at once", () => {
    for (const part of ["1 ", "a@", "12 a ", "calle "]) {
      const started = performance.now();
      findContactDetails(part.repeat(1_000_000 / part.length));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
