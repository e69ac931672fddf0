import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whoIs } from "./names";
import { parseLines, toPieces, withoutMentions } from "./parse";

const MEETING = "2027-03-10";
const one = (line: string) => {
  const [found] = parseLines(line, MEETING);
  return found && [found.sort, found.text, found.mention, found.due];
};

describe("a line of a text", () => {
  it.each([
    ["#decision We meet on Mondays", ["decision", "We meet on Mondays", null, null]],
    ["#Decision: we meet on Mondays", ["decision", "we meet on Mondays", null, null]],
    ["- #decisión Nos reunimos los lunes", ["decision", "Nos reunimos los lunes", null, null]],
    ["#decisio\u0301n Nos reunimos", ["decision", "Nos reunimos", null, null]],
    ["#action @ana by 3 May Book the room", ["action", "Book the room", "ana", "2027-05-03"]],
    ["#action @ana by May 3: book the room", ["action", "book the room", "ana", "2027-05-03"]],
    ["#action @ana by May 3rd, 2028 book the room", ["action", "book the room", "ana", "2028-05-03"]],
    ["#action @ana by 2027-05-03 book it", ["action", "book it", "ana", "2027-05-03"]],
    ["#action @ana by 5/3 book it", ["action", "book it", "ana", "2027-05-03"]],
    ["#action @ana by 13/5 book it", ["action", "book it", "ana", "2027-05-13"]],
    ["#action @ana by 3 February book it", ["action", "book it", "ana", "2028-02-03"]],
    ["#action @ana by 10 March book it", ["action", "book it", "ana", "2027-03-10"]],
    ["#action @ana by 29 Feb book it", ["action", "book it", "ana", "2028-02-29"]],
    ["#action by 3 May @ana book it", ["action", "book it", "ana", "2027-05-03"]],
    ["#action @ana book the room by 3 May.", ["action", "book the room", "ana", "2027-05-03"]],
    ["#action Book the room", ["action", "Book the room", null, null]],
    ['1. #action @"Ana López" by 3 May book it', ["action", "book it", "Ana López", "2027-05-03"]],
    ["* [ ] #action @“Ana López”, book it", ["action", "book it", "Ana López", null]],
    ["#action @ana.maria: book it", ["action", "book it", "ana.maria", null]],
    [
      "#acción @José para el 3 de mayo Reservar el salón",
      ["action", "Reservar el salón", "José", "2027-05-03"],
    ],
    ["#accion @josé antes del 3 de mayo de 2028 reservar", ["action", "reservar", "josé", "2028-05-03"]],
    ["#acción @José, para el 1.º de enero: reservar", ["action", "reservar", "José", "2028-01-01"]],
    ["#action @ana by 31 April book it", ["action", "by 31 April book it", "ana", null]],
    ["#action @ana print them by hand", ["action", "print them by hand", "ana", null]],
    ["#action @ana by Maypole day", ["action", "by Maypole day", "ana", null]],
    ["#action write to info@coop.example", ["action", "write to info@coop.example", null, null]],
  ])("%s", (line, expected) => expect(one(line)).toEqual(expected));

  it.each([
    ...["# decision", "#decisions so far", "#actionable", "#decision", "#action @ana by 3 May", "#action:"],
    ...["a #decision in a sentence", "    ", "", "#acción-es"],
  ])("%j is none", (line) => expect(parseLines(line, MEETING)).toEqual([]));

  it("in a block of code is none", () => {
    const body = "```\n#decision No\n```\n#decision Yes\n~~~\n#action No";
    expect(parseLines(body, MEETING).map(({ text, line }) => [text, line])).toEqual([["Yes", 3]]);
  });
});

describe("any text", () => {
  const word = fc.stringMatching(/^[a-zñé]{2,9}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `do ${all.join(" ")}`);
  const day = fc
    .date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2060-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const EN = "January February March April May June July August September October November December".split(
    " ",
  );
  const ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
    " ",
  );
  const forms = (due: string): string[] => {
    const [year = "", month = "", date = ""] = due.split("-");
    const [m, d] = [Number(month), Number(date)];
    return [
      ...[
        `by ${due}`,
        `by ${d} ${EN[m - 1]}`,
        `by ${EN[m - 1]} ${d}`,
        `by ${m}/${d}`,
        `by ${m}/${d}/${year}`,
      ],
      ...[`para el ${d} de ${ES[m - 1]}`, `antes del ${d} de ${ES[m - 1]} de ${year}`],
    ];
  };

  it("is read without a mistake, and each line says where it stands", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), day, (body, meeting) => {
        const lines = body.split("\n");
        for (const { line, text, due } of parseLines(`#action ${body}`, meeting)) {
          expect(line).toBeLessThan(lines.length);
          expect(text.trim()).not.toBe("");
          if (due) expect(new Date(`${due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(due);
        }
      }),
    );
  });

  it("gives back who, until when and what, in every form of a day", () => {
    const parts = fc.record({
      words,
      name: word,
      meeting: day,
      form: fc.nat(6),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(parts, ({ words: text, name, meeting, form, month, date }) => {
        const two = (number: number) => String(number).padStart(2, "0");
        const year = Number(meeting.slice(0, 4));
        const rest = `-${two(month)}-${two(date)}`;
        const due = `${year}${rest}` >= meeting ? `${year}${rest}` : `${year + 1}${rest}`;
        const line = `#action @${name} ${forms(due)[form]} ${text}`;
        expect(parseLines(line, meeting)).toEqual([{ sort: "action", text, mention: name, due, line: 0 }]);
      }),
    );
  });

  it("keeps all its words in its pieces", () => {
    const line = fc.oneof(
      words,
      words.map((text) => `#decision ${text}`),
      fc.constant(""),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const shown = toPieces(lines.join("\n"), MEETING).flatMap((piece) =>
          piece.sort === "markdown"
            ? piece.text.split("\n")
            : piece.lines.map(({ text }) => `#decision ${text}`),
        );
        expect(shown.filter(Boolean)).toEqual(lines.filter(Boolean));
      }),
    );
  });
});

describe("who is meant", () => {
  const people = ["Ana López", "ana lopez", "José Díaz", "Joséphine", "Ben"].map((name) => ({ name }));
  it.each([
    ["jose diaz", "José Díaz"],
    ["JOSÉ", "José Díaz"],
    ["ben", "Ben"],
    ["Ana López", null],
    ["ana", null],
    ["Jo", null],
    ["Nobody", null],
  ])("by %s", (mention, name) => expect(whoIs(mention, people)?.name ?? null).toBe(name));

  it("is never one of several", () => {
    const name = fc.constantFrom("Ana", "ANA", "ana lópez", "Ana Lopez", "Ben", "Bén", "ben díaz");
    fc.assert(
      fc.property(fc.array(name.map((text) => ({ name: text }))), name, (all, mention) => {
        const found = whoIs(mention, all);
        if (found) expect(all.filter((other) => whoIs(mention, [other]))).toContain(found);
        expect(whoIs(mention, [...all, ...all])).toBeNull();
      }),
    );
  });

  it("is shown of no line that says nothing yet", () => {
    expect(toPieces('#action @Mia by 3 May\n#action @"Mia Cruz"\n@Mia came', MEETING)).toEqual([
      { sort: "markdown", text: "#action by 3 May\n#action \n@Mia came" },
    ]);
  });

  it("is taken out of the lines that name her, and of no other", () => {
    const body = 'Ana came.\n#action @Ana by 3 May do it\n#action @"Ana López" do\n#action @Ben ask @Ana';
    expect(withoutMentions(body, (mention) => mention.startsWith("Ana"))).toBe(
      "Ana came.\n#action by 3 May do it\n#action do\n#action @Ben ask @Ana",
    );
  });
});
