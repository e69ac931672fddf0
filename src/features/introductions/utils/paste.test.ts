import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TownDto } from "@/features/places/types";
import en from "@/i18n/messages/en";
import es from "@/i18n/messages/es";
import { categoryWords, type PastedRow, readPaste } from "./paste";

const HOLYOKE = { name: "Holyoke", region: "Pioneer Valley" } as TownDto;
const BOSTON = { name: "Boston", region: "Greater Boston" } as TownDto;
const vocabulary = {
  town: (name: string) => [HOLYOKE, BOSTON].find((town) => town.name === name) ?? null,
  regions: ["Pioneer Valley"],
  categories: categoryWords([en.board.words.category, es.board.words.category]),
};

const read = (text: string): PastedRow[] => {
  const pasted = readPaste(text, vocabulary);
  if ("problem" in pasted) throw new Error(pasted.problem);
  return pasted.rows;
};
const errors = (text: string) => read(text).map(({ error }) => error);
const HEAD = "Side\tWhat\tDetails\tCategory\tTown\tName\tContact\tLanguage\tWith";

describe("rows of a sheet", () => {
  test("are read with tabs, commas or semicolons, in both languages, in any order", () => {
    const [row] = read(
      `${HEAD}\nneed\tA walk-in cooler\tFor a week\tTools and equipment\tHolyoke\tRosa\t413-555-0100\tes\t`,
    );
    expect(row).toMatchObject({
      ...{
        number: 1,
        side: "need",
        what: "A walk-in cooler",
        category: "tools",
        town: HOLYOKE,
        name: "Rosa",
      },
      ...{ contact: "413-555-0100", lang: "es", with: null, error: null },
    });
    expect(
      errors('town,side,qué,categoría,contacto\nHolyoke,Ofrezco,"Sillas, muchas",Comida,rosa@example.org'),
    ).toEqual([null]);
    expect(errors("lugar;lado;que;categoria;contacto\r\nHolyoke;necesito;Sillas;food;413\r\n")).toEqual([
      null,
    ]);
  });

  test("say what is wrong, row by row", () => {
    const row = (cells: string) => `${HEAD}\n${cells}`;
    expect(errors(row("maybe\tx\t\tfood\tHolyoke\t\t413\t\t"))).toEqual(["side"]);
    expect(errors(row("need\t\t\tfood\tHolyoke\t\t413\t\t"))).toEqual(["what"]);
    expect(errors(row(`need\t${"x".repeat(121)}\t\tfood\tHolyoke\t\t413\t\t`))).toEqual(["what"]);
    expect(errors(row(`need\tx\t${"x".repeat(4001)}\tfood\tHolyoke\t\t413\t\t`))).toEqual(["details"]);
    expect(errors(row("need\tx\t\tspaceships\tHolyoke\t\t413\t\t"))).toEqual(["category"]);
    expect(errors(row("need\tx\t\tfood\tAtlantis\t\t413\t\t"))).toEqual(["town"]);
    expect(errors(row("need\tx\t\tfood\tBoston\t\t413\t\t"))).toEqual(["region"]);
    expect(errors(row("need\tx\t\tfood\tHolyoke\tRosa\t\t\t"))).toEqual(["contact"]);
  });

  test("belong together two by two, one on each side", () => {
    const rows = (...all: string[]) =>
      [
        HEAD,
        ...all.map((one) => `${one.split(" ")[0]}\tx\t\tfood\tHolyoke\t\t413\t\t${one.split(" ")[1] ?? ""}`),
      ].join("\n");
    expect(errors(rows("need 2", "offer"))).toEqual([null, null]);
    expect(errors(rows("need 2", "offer 1"))).toEqual([null, null]);
    expect(errors(rows("need 2", "need"))).toEqual(["with", null]);
    expect(errors(rows("need 9", "offer"))).toEqual(["with", null]);
    expect(errors(rows("need 1", "offer"))).toEqual(["with", null]);
    expect(errors(rows("need x", "offer"))).toEqual(["with", null]);
    expect(errors(rows("need 2", "offer 3", "need"))).toEqual(["with", null, null]);
  });

  test("need a first row that names the columns, and are not too many", () => {
    expect(readPaste("", vocabulary)).toEqual({ problem: "empty" });
    expect(readPaste("need\tx\nneed\ty", vocabulary)).toEqual({ problem: "header" });
    expect(readPaste(HEAD, vocabulary)).toEqual({ problem: "empty" });
    const many = `${HEAD}\n${"need\tx\t\tfood\tHolyoke\t\t413\t\t\n".repeat(201)}`;
    expect(readPaste(many, vocabulary)).toEqual({ problem: "tooMany" });
  });

  test("take hostile text as text", () => {
    expect(errors(`${HEAD}\nneed\t=HYPERLINK("x")\0\t\tfood\tHolyoke\t\t413\t\t`)).toEqual([null]);
    expect(readPaste(`side,what,town\n"${"x".repeat(1_000_000)}`, vocabulary)).toHaveProperty("problem");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readPaste(text, vocabulary)));
    fc.assert(fc.property(fc.string(), (text) => void readPaste(`${HEAD}\n${text}`, vocabulary)));
  });
});
