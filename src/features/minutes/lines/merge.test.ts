import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "./merge";

const BASE = "Welcome\n\nBudget\n\nNext meeting";

describe("two texts from the same one", () => {
  it("fit together when they changed different places", () => {
    const merged = mergeTexts(
      BASE.replace("Welcome", "Welcome, all"),
      BASE,
      BASE.replace("Next meeting", "Next meeting: May"),
    );
    expect(merged).toMatchObject({ isClean: true, text: "Welcome, all\n\nBudget\n\nNext meeting: May" });
  });

  it("stand beside each other where they changed the same place", () => {
    const merged = mergeTexts(
      BASE.replace("Budget", "Budget: 10"),
      BASE,
      BASE.replace("Budget", "Budget: 20"),
    );
    expect(merged.isClean).toBe(false);
    expect(merged.text).toBe("Welcome\n\nBudget: 10\nBudget: 20\n\nNext meeting");
    expect(merged.parts).toContainEqual({ mine: ["Budget: 10"], theirs: ["Budget: 20"] });
  });

  it("are one when they changed the same to the same", () => {
    const both = BASE.replace("Budget", "Money");
    expect(mergeTexts(both, BASE, both)).toMatchObject({ isClean: true, text: both });
  });

  it("lose no line that one of them wrote", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d", "", "e f"), { maxLength: 10 });
    const texts = fc.tuple(lines, lines, lines).map((all) => all.map((one) => one.join("\n")));
    fc.assert(
      fc.property(texts, ([mine = "", base = "", theirs = ""]) => {
        const { text } = mergeTexts(mine, base, theirs);
        const written = (one: string) => one.split("\n").filter((line) => !base.split("\n").includes(line));
        for (const line of [...written(mine), ...written(theirs)]) expect(text.split("\n")).toContain(line);
        expect(mergeTexts(mine, base, base).text).toBe(mine);
        expect(mergeTexts(base, base, theirs).text).toBe(theirs);
      }),
    );
  });
});
