import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchLines } from "./match";

const known = (...texts: string[]) =>
  texts.map((text, position) => ({ id: `id-${position}`, text, owner: "", position }));
const written = (...texts: string[]) => texts.map((text) => ({ text, owner: "" }));

describe("lines of a text", () => {
  it("stay what they are when they move", () => {
    expect(matchLines(known("Book the room", "Call Ben"), written("Call Ben", "Book the room"))).toEqual([
      "id-1",
      "id-0",
    ]);
  });

  it("stay what they are when they are edited a little, and others come between", () => {
    const found = matchLines(
      known("Book the room", "Write to the mayor", "Call Ben"),
      written("Book the big room", "Bring chairs", "Write to the mayor and the council", "Call Ben"),
    );
    expect(found).toEqual(["id-0", null, "id-1", "id-2"]);
  });

  it("are new when they say something else in the same place", () => {
    expect(matchLines(known("Book the room"), written("Ask three food banks for crates"))).toEqual([null]);
  });

  it("are told apart by who does them", () => {
    const before = known("Call the landlord", "Call the landlord").map((one, at) => ({
      ...one,
      owner: ["ana", "ben"][at] ?? "",
    }));
    expect(matchLines(before, [{ text: "Call the landlord", owner: "ben" }])).toEqual(["id-1"]);
  });

  it("come back by the same words only when their line was gone", () => {
    const gone = known("Book the room").map((one) => ({ ...one, position: -1 }));
    expect(matchLines(gone, written("Book the rooms"))).toEqual([null]);
    expect(matchLines(gone, written("Book the room"))).toEqual(["id-0"]);
  });

  it("are never two at once, and all the same when nothing changed", () => {
    const text = fc.constantFrom("Book it", "Book it soon", "Call Ben", "Call Ana", "Write a letter", "Sing");
    const texts = fc.array(text, { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const found = matchLines(known(...before), written(...after)).filter((id) => id !== null);
        expect(new Set(found).size).toBe(found.length);
        const same = matchLines(known(...before), written(...before));
        expect(same.every((id) => id !== null)).toBe(true);
        expect(same.map((id) => known(...before).find((one) => one.id === id)?.text)).toEqual(before);
      }),
    );
  });
});
