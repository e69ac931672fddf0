import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadDirectory, loadFilters, loadInitiative, loadTown } from "@/features/initiatives/loaders";
import { parameters } from "@/features/initiatives/schema/parameters";
import { splitPlace } from "@/features/places/loaders";
import { call, FILTERED } from "../support/api";

const RUNS = 2_100;
// Exports read everything that a query lets through: a few of them are enough.
const path = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("/api/v1/map", "/api/v1/initiatives") },
  { weight: 1, arbitrary: fc.constantFrom(...FILTERED) },
);

const NAMES = Object.keys(parameters);
const NASTY = [
  ..."1,2,3|9,9,1,1|99|nowhere|unicorn|-1|1e9|NaN|Infinity|-0|0x10|null|undefined|[]|{}|true".split("|"),
  ..."%|%00|%C3%28|'|\"|' OR 1=1 --|<script>|../../etc/passwd|{{7*7}}|\\|\0|a\0b|🌱|👩‍👩‍👧‍👦|مرحبا|שלום".split(
    "|",
  ),
  ..."\u202e\u202d|\ud800|\ufffd|İ|ß|ﬁ|Ⅳ|\u200b| |\t\r\n|=1+1|@x|-,-,-,-|,,,|1,,2,3|__proto__|constructor|toString".split(
    "|",
  ),
  ..."01060|01060-1234|99999|00000|Northampton, MA|,MA|42.3,-72.6|91,181|-73,42,-72,43|180,90,-180,-90".split(
    "|",
  ),
  "x".repeat(10_000),
  "a ".repeat(5_000),
  "(".repeat(300),
  Buffer.from('{"id":1,"at":9007199254740993}').toString("base64url"),
  Buffer.from('{"id":999999,"at":2147483647}').toString("base64url"),
  Buffer.from("[]").toString("base64url"),
];
const GOOD = [
  ..."food-coop|cooperatives|food|visit|join|berkshires|Hampshire County|holyoke|es|pt-BR|Boston|20|12|1|distance|name".split(
    "|",
  ),
  ..."newest|verified|relevance|pantry|gardn|credit union|-73.5,41.2,-69.9,42.9".split("|"),
];

const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.constantFrom(...GOOD),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.double().map(String),
  fc.array(fc.double(), { minLength: 2, maxLength: 5 }).map(String),
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((one) => `${one}[x]`) },
  { weight: 1, arbitrary: fc.constantFrom("utm_source", "__proto__", "KIND", "q[]", "", "hl") },
);
// A few raw, as no browser would send them; the others encoded.
const pair = fc
  .tuple(name, value, fc.boolean())
  .map(([key, text, raw]) =>
    raw
      ? `${key}=${text.replace(/[#\0\ud800-\udfff]/g, "")}`
      : String(new URLSearchParams({ [key]: text.toWellFormed() })),
  );
const query = fc.array(pair, { maxLength: 7 }).map((pairs) => pairs.join("&"));

// A bound for a hung run, far above what a busy machine takes.
describe("thousands of hostile addresses", { timeout: 600_000 }, () => {
  test("the API answers 200, or 400 naming parameters of its own", async () => {
    await fc.assert(
      fc.asyncProperty(path, query, async (address, search) => {
        const response = await call(`${address}?${search}`);
        if (response.status === 200) return void (await response.body?.cancel());
        expect(response.status).toBe(400);
        expect(response.headers.get("content-type")).toBe("application/problem+json");
        const { errors } = (await response.json()) as { errors: { parameter: string; message: string }[] };
        expect(errors.length).toBeGreaterThan(0);
        for (const { parameter, message } of errors) {
          expect(NAMES).toContain(parameter);
          expect(message).not.toBe("");
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("a page reads what it can, says what it left out, and shows something", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (search) => {
        const read = await loadFilters(new URLSearchParams(search));
        if (read.state !== "ok") throw new Error(read.state);
        for (const { parameter, value: shown } of read.problems) {
          expect(NAMES).toContain(parameter);
          expect(shown.length).toBeLessThanOrEqual(60);
        }
        const page = await loadDirectory({ filters: read.filters, page: read.page, pageSize: 3 });
        expect(page.state).toBe("ok");
      }),
      { numRuns: RUNS / 3 },
    );
  });

  test("any path below the API is found, or not", async () => {
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        const slug = text.replace(/[/?#\\]/g, "");
        for (const path of [
          `/api/v1/initiatives/${encodeURIComponent(slug.toWellFormed())}`,
          `/api/v1/initiatives/${slug}`,
        ]) {
          expect([200, 404]).toContain((await call(path)).status);
        }
        expect((await loadInitiative(text)).state).toBe("missing");
        expect(["ok", "missing"]).toContain((await loadTown(text)).state);
        await splitPlace(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the list of the issue", () => {
  test.each([
    ["bbox=1,2,3", "bbox"],
    ["bbox=9,9,1,1", "bbox"],
    ["zoom=99", "zoom"],
    ["near=nowhere", "near"],
    ["kind=unicorn", "kind"],
    ["radius=-1", "radius"],
    ["limit=1e9", "limit"],
    ["cursor=broken", "cursor"],
    [`q=${"x".repeat(10_240)}`, "q"],
    ["q=%00", "q"],
    ["near=Boston&near=Lynn", "near"],
  ])("%.30s is 400 and names %s, at every address", async (search, parameter) => {
    for (const path of FILTERED) {
      const response = await call(`${path}?${search}`);
      expect(response.status).toBe(400);
      const problem = (await response.json()) as {
        status: number;
        detail: string;
        errors: { parameter: string }[];
      };
      expect(problem.status).toBe(400);
      expect(problem.detail).toContain(parameter);
      expect(problem.errors.map((error) => error.parameter)).toEqual([parameter]);
    }
  });

  test.each(["q=%", "q='", 'q="', "q=🌱", "q=שלום", "q=%25%27%3B--", "q=zzzzqqqq"])(
    "%s finds nothing, or something",
    async (search) => {
      expect((await call(`/api/v1/initiatives?${search}`)).status).toBe(200);
    },
  );

  test("nested names are nobody's", async () => {
    const response = await call("/api/v1/initiatives?kind[x]=unicorn&near[]=nowhere&limit[$gt]=1");
    expect(((await response.json()) as { total: number }).total).toBe(407);
  });
});
