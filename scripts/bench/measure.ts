import type { Browser } from "@playwright/test";
import { type Sight, type Visit, visit } from "./phone";

const KB = 1000;
/** An address that no page has: header, a sentence, footer, and the scripts that every page has. */
const EMPTY = "/no-such-page";
const PAGES: Record<"empty" | "list" | "map", { path: string; sights: Sight[] }> = {
  empty: { path: EMPTY, sights: [] },
  list: { path: "/map", sights: ["row"] },
  map: { path: "/map?view=map", sights: ["picture", "pins"] },
};
/** Zooms at which the API is asked for the whole state; null leaves the choice to it. */
const ZOOMS = [null, 6, 8, 10, 12, 14, 16, 18];

/** What all visits to one page gave. */
type Visits = Record<keyof typeof PAGES, Visit[]>;

/** One line of the report. `limit` is the most that it may be; without one it is for comparison only. */
export type Figure = {
  what: string;
  values: number[];
  unit: "s" | "kB" | "";
  limit?: number;
  /** Judged by the worst visit and not by the middle one. */
  worst?: boolean;
};

/** Bytes of an answer as it was transferred to a browser. */
async function transferredBytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const response = await page.goto(url);
    if (!response?.ok()) throw new Error(`${url} answers ${response?.status()}`);
    return (await response.request().sizes()).responseBodySize;
  } finally {
    await context.close();
  }
}

/** The chunks of a page that hold Leaflet, told by a class name that only its own code has. */
async function leafletChunks(visits: Visit[]): Promise<Set<string>> {
  const urls = [...new Set(visits.flatMap(({ scripts }) => scripts.map(({ url }) => url)))];
  const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  return new Set(urls.filter((_, i) => texts[i]?.includes("leaflet-zoom-anim")));
}

const bytesOf = ({ scripts }: Visit, counts: (url: string) => boolean): number =>
  scripts.reduce((sum, { url, bytes }) => sum + (counts(url) ? bytes : 0), 0);

const never = Number.POSITIVE_INFINITY;
const kilobytes = (bytes: number): number => bytes / KB;
const seconds = (ms: number | null | undefined): number => (ms ? ms / 1000 : never);
/** A thing seen before the first paint was seen with it. */
const secondsTo = (sight: Sight, { seen, firstPaint }: Visit): number =>
  seen[sight] ? seconds(Math.max(seen[sight], firstPaint ?? never)) : never;

function shift(page: string, visits: Visit[]): Figure {
  const values = visits.map((v) => v.layoutShift);
  return { what: `${page}: layout shift, worst`, values, unit: "", limit: 0.05, worst: true };
}

function timeFigures({ empty, list, map }: Visits): Figure[] {
  return [
    {
      what: `empty page (\`${EMPTY}\`): first paint`,
      values: empty.map((v) => seconds(v.firstPaint)),
      unit: "s",
    },
    { what: "`/map`: server's part of the first byte", values: list.map((v) => seconds(v.wait)), unit: "s" },
    { what: "`/map`: first paint", values: list.map((v) => seconds(v.firstPaint)), unit: "s" },
    { what: "`/map`: first result", values: list.map((v) => secondsTo("row", v)), unit: "s", limit: 1.5 },
    {
      what: "`/map?view=map`: first picture of the map",
      values: map.map((v) => secondsTo("picture", v)),
      unit: "s",
      limit: 1.5,
    },
    {
      what: "`/map?view=map`: live markers, tapped",
      values: map.map((v) => (v.handledClick ? secondsTo("pins", v) : never)),
      unit: "s",
      limit: 4.5,
    },
    shift("`/map`", list),
    shift("`/map?view=map`", map),
  ];
}

async function scriptFigures({ empty, list, map }: Visits): Promise<Figure[]> {
  const leaflet = await leafletChunks(map);
  const own = (v: Visit) => bytesOf(v, (url) => !leaflet.has(url));
  const base = Math.min(...empty.map(own));
  const over = (visits: Visit[]) => visits.map((v) => kilobytes(own(v) - base));
  return [
    { what: "empty page: JavaScript", values: empty.map((v) => kilobytes(own(v))), unit: "kB" },
    { what: "`/map`: JavaScript over the empty page", values: over(list), unit: "kB", limit: 60 },
    { what: "`/map?view=map`: the same, without Leaflet", values: over(map), unit: "kB", limit: 60 },
    {
      what: "`/map?view=map`: chunk with Leaflet",
      values: map.map((v) => kilobytes(bytesOf(v, (url) => leaflet.has(url)))),
      unit: "kB",
    },
    { what: "`/map`: HTML", values: list.map((v) => kilobytes(v.html)), unit: "kB" },
    { what: "`/map?view=map`: HTML", values: map.map((v) => kilobytes(v.html)), unit: "kB" },
  ];
}

/** The largest answer for the whole state, at any zoom. */
async function apiFigure(browser: Browser, site: string): Promise<Figure> {
  const sizes: number[] = [];
  for (const zoom of ZOOMS) {
    const query = zoom === null ? "" : `?zoom=${zoom}`;
    sizes.push(kilobytes(await transferredBytes(browser, `${site}/api/v1/map${query}`)));
  }
  return {
    what: "`GET /api/v1/map`, whole state, largest of all zooms",
    values: [Math.max(...sizes)],
    unit: "kB",
    limit: 15,
  };
}

/**
 * Visits the pages in turn, so that whatever else the machine does meets all of them alike.
 * @param runs visits to each page
 */
export async function measure(browser: Browser, site: string, runs: number): Promise<Figure[]> {
  const visits: Visits = { empty: [], list: [], map: [] };
  const names = ["empty", "list", "map"] as const;
  // The phone is cold, the server is not: it has answered each page once.
  for (const name of names) await fetch(site + PAGES[name].path).then((answer) => answer.text());
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const { path, sights } = PAGES[name];
      visits[name].push(await visit(browser, site + path, sights));
    }
  }
  return [...timeFigures(visits), ...(await scriptFigures(visits)), await apiFigure(browser, site)];
}
