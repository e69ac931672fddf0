// Checks the gold set for matching and prints its composition.
// Run: node scripts/bench/matching/gold/check.mjs

import { readFileSync } from "node:fs";

const CATEGORIES = "food home tools rides work skills care interpreting land money learning together".split(
  " ",
);
const TERMS = "talk gift lend trade time sliding paid".split(" ");
const MODES = ["in_person", "remote", "either"];
const BEHALF = ["person", "initiative", "group"];
const FIELDS =
  "id lang category title body tags mode town reachMiles terms from until author onBehalf by".split(" ");
/** The day on which the whole board is read: an offer that ended earlier can be introduced to nobody. */
const TODAY = "2026-11-25";
const SMALLEST = 150;

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

const problems = [];
const check = (ok, where, what) => {
  if (!ok) problems.push(`${where}: ${what}`);
};

function lines(path) {
  return read(path)
    .split("\n")
    .filter((line) => line !== "")
    .map((line, index) => {
      try {
        return JSON.parse(line);
      } catch {
        problems.push(`${path}:${index + 1}: not JSON`);
        return null;
      }
    })
    .filter((row) => row !== null);
}

function readTowns() {
  const [head, ...rows] = read("../../../../prisma/seed/data/towns.csv").trim().split(/\r?\n/);
  const column = (name) => head.split(",").indexOf(name);
  // Only the planning agency, which is not read here, could be quoted; it stands after these columns.
  return new Map(
    rows.map((row) => {
      const cells = row.split(",");
      return [
        cells[column("slug")],
        {
          region: cells[column("region")],
          lat: Number(cells[column("lat")]),
          lng: Number(cells[column("lng")]),
        },
      ];
    }),
  );
}

function milesBetween(a, b) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((a.lat - b.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((a.lng - b.lng) * rad) / 2) ** 2;
  return 7918 * Math.asin(Math.sqrt(h));
}

const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

const towns = readTowns();
const kinds = new Set(
  JSON.parse(read("../../../../prisma/seed/data/kinds.json")).kinds.map((kind) => kind.key),
);
const needs = lines("./needs.jsonl");
const offers = lines("./offers.jsonl");
const labels = lines("./labels.jsonl");
const byId = new Map();

check(towns.size === 351, "towns.csv", `${towns.size} towns instead of 351`);
check(needs.length >= SMALLEST, "needs", `only ${needs.length}`);
check(offers.length >= SMALLEST, "offers", `only ${offers.length}`);

for (const [letter, posts] of [
  ["n", needs],
  ["o", offers],
]) {
  for (const post of posts) {
    const at = post.id;
    check(Object.keys(post).join() === FIELDS.join(), at, `fields are ${Object.keys(post).join()}`);
    check(new RegExp(`^${letter}\\d{3}$`).test(post.id), at, "id");
    check(!byId.has(post.id), at, "id occurs twice");
    byId.set(post.id, post);
    check(["en", "es"].includes(post.lang), at, `lang ${post.lang}`);
    check(CATEGORIES.includes(post.category), at, `category ${post.category}`);
    check(MODES.includes(post.mode), at, `mode ${post.mode}`);
    check(BEHALF.includes(post.onBehalf), at, `onBehalf ${post.onBehalf}`);
    check(towns.has(post.town), at, `town ${post.town}`);
    check(post.title.trim() !== "" && post.title.length <= 120, at, "title");
    check(Array.isArray(post.tags) && post.tags.length <= 5, at, "tags");
    check(
      post.terms.length > 0 && post.terms.every((term) => TERMS.includes(term)),
      at,
      `terms ${post.terms}`,
    );
    check(new Set(post.terms).size === post.terms.length, at, "a term twice");
    check(/^p\d{3}$/.test(post.author), at, `author ${post.author}`);
    check((post.by !== null) === (post.onBehalf === "initiative"), at, "by does not go with onBehalf");
    check(post.by === null || kinds.has(post.by), at, `kind ${post.by}`);
    check(post.reachMiles === null || (post.reachMiles >= 1 && post.reachMiles <= 100), at, "reachMiles");
    check(post.mode !== "remote" || post.reachMiles === null, at, "remote with a reach");
    for (const day of [post.from, post.until]) check(day === null || isDay(day), at, `date ${day}`);
    check(!post.from || !post.until || post.from <= post.until, at, "ends before it begins");
    const text = `${post.title} ${post.body} ${post.tags.join(" ")}`;
    check(!/@\w|https?:|www\.|\d{3}[-. ]\d{4}/.test(text), at, "looks like a contact or a link");
  }
}

const pairs = new Set();
for (const { need, offer, grade } of labels) {
  const at = `${need} ${offer}`;
  const a = byId.get(need);
  const b = byId.get(offer);
  check(need.startsWith("n") && a, at, "no such need");
  check(offer.startsWith("o") && b, at, "no such offer");
  check([1, 2, 3].includes(grade), at, `grade ${grade}`);
  check(!pairs.has(at), at, "labeled twice");
  pairs.add(at);
  if (!a || !b) continue;
  check(a.author !== b.author, at, "both by one author");
  check(!b.until || b.until >= (a.from ?? TODAY), at, "the offer has ended before the need begins");
  check(!a.until || !b.from || b.from <= a.until, at, "the offer begins after the need has ended");
  const inPerson = a.mode === "in_person" && b.mode === "in_person";
  const miles = milesBetween(towns.get(a.town), towns.get(b.town));
  const reach = Math.max(a.reachMiles ?? 0, b.reachMiles ?? 0);
  check(
    !inPerson || grade === 1 || miles <= 1.5 * Math.max(reach, 15) || miles <= 25,
    at,
    `${Math.round(miles)} miles`,
  );
}

const count = (rows, of) => {
  const counts = new Map();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return counts;
};

function table(title, keys, of) {
  const left = count(needs, of);
  const right = count(offers, of);
  const rows = keys.map((key) => `| ${key} | ${left.get(key) ?? 0} | ${right.get(key) ?? 0} |`);
  console.log([`| ${title} | needs | offers |`, "|---|---:|---:|", ...rows, ""].join("\n"));
}

const regionOf = (post) => towns.get(post.town)?.region;
table("all", ["posts"], () => "posts");
table("language", ["en", "es"], (post) => post.lang);
table("category", CATEGORIES, (post) => post.category);
table("region", [...new Set([...towns.values()].map((town) => town.region))].sort(), regionOf);
table("mode", MODES, (post) => post.mode);
table("on behalf of", BEHALF, (post) => post.onBehalf);
table("tags", ["none", "some"], (post) => (post.tags.length === 0 ? "none" : "some"));
table("body", ["empty", "some"], (post) => (post.body === "" ? "empty" : "some"));

const grades = count(labels, (label) => label.grade);
const labeled = count(labels, (label) => label.need);
const good = new Set(labels.filter((label) => label.grade >= 2).map((label) => label.need));
const offered = new Set(labels.map((label) => label.offer));
const across = (field) =>
  labels.filter((l) => byId.get(l.need)?.[field] !== byId.get(l.offer)?.[field]).length;
const rows = [
  ["labeled pairs", labels.length],
  ["grade 3", grades.get(3) ?? 0],
  ["grade 2", grades.get(2) ?? 0],
  ["grade 1", grades.get(1) ?? 0],
  ["pairs across languages", across("lang")],
  ["pairs across categories", across("category")],
  ["needs with at least one label", labeled.size],
  ["labels per labeled need, mean", (labels.length / labeled.size).toFixed(1)],
  ["labels per need, most", Math.max(...labeled.values())],
  ["needs with two or more labels", [...labeled.values()].filter((n) => n > 1).length],
  ["needs without a good offer (no grade 2 or 3)", needs.length - good.size],
  ["needs without any label", needs.length - labeled.size],
  ["offers nobody needs (no label)", offers.length - offered.size],
  [
    "offers labeled for two or more needs",
    [...count(labels, (l) => l.offer).values()].filter((n) => n > 1).length,
  ],
  ["authors", new Set([...byId.values()].map((post) => post.author)).size],
  [
    "authors with several posts",
    [...count([...byId.values()], (post) => post.author).values()].filter((n) => n > 1).length,
  ],
];
console.log(["| labels | |", "|---|---:|", ...rows.map(([name, n]) => `| ${name} | ${n} |`), ""].join("\n"));

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "No problems." : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
