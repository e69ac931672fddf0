import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { loadMessages } from "@/i18n/messages";
import { toArchive } from "./my-data";

const madeAt = new Date("2026-11-22T15:00:00Z");

async function open(parts: Parameters<typeof toArchive>[0], locale: "en" | "es" = "en") {
  const words = (await loadMessages(locale)).account.export;
  const files = unzipSync(toArchive(parts, { words, locale, madeAt }));
  return {
    names: Object.keys(files),
    json: JSON.parse(strFromU8(files["my-data.json"] ?? new Uint8Array())),
    html: strFromU8(files["my-data.html"] ?? new Uint8Array()),
  };
}

test("holds the same twice: for programs, and to read", async () => {
  const since = new Date("2026-01-02T12:00:00Z");
  const value = { name: "Ana", hasProfile: true, bio: "", createdAt: since, skills: ["bread"], sessions: [] };
  const { names, json, html } = await open([{ name: "people", value }]);
  expect(names).toEqual(["my-data.json", "my-data.html"]);
  expect(json).toEqual({ madeAt: madeAt.toJSON(), people: { ...value, createdAt: since.toJSON() } });
  expect(html).toContain("<dt>Name</dt><dd>Ana</dd>");
  expect(html).toContain("<dt>Page of your own</dt><dd>yes</dd>");
  expect(html).toContain("<ul><li>bread</li></ul>");
  expect(html).toMatch(/<dt>Since<\/dt><dd>January 2, 2026 at 7:00\sAM<\/dd>/);
});

test("speaks the person's language", async () => {
  const { html } = await open([{ name: "people", value: { hasProfile: false } }], "es");
  expect(html).toContain('<html lang="es">');
  expect(html).toContain("<dt>Página propia</dt><dd>no</dd>");
});

test("takes nothing that was typed for markup", async () => {
  const typed = `<script>alert("x")</script>&'`;
  const { html, json } = await open([
    { name: typed, value: { [typed]: typed, skills: [typed], values: { [typed]: { deep: typed } } } },
  ]);
  expect(html).not.toMatch(/<script|"x"/);
  expect(json[typed].skills).toEqual([typed]);
});

test("names what has no title of its own by its name", async () => {
  const { html } = await open([{ name: "newThings", value: { lastPokedAt: null, pokedOften: 3 } }]);
  expect(html).toContain("<h2>new things</h2>");
  expect(html).toContain("<dt>poked often</dt><dd>3</dd>");
});
