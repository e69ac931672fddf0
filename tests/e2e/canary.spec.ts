import { expect, type Page } from "@playwright/test";
import { listRoutes } from "../support/access-surface";
import { type Canaries, plantCanaries } from "../support/canaries";
import { test } from "../support/e2e-site";
import { type Answer, PlainClient, unescapeHtml } from "../support/plain-client";
import { SignInPage } from "./pages/sign-in-page";

/** Where a crawl begins: what no page links to, in all its forms. */
const DOORS = `
  / /map /map?view=print /map?q=quiet+house /board /board?view=print /board?sort=urgent /board?q=ladder
  /towns/monroe /towns/monroe?view=print /sitemap.xml /robots.txt /data /embed/map /cards/map /geo/names
  /calendar.ics /feeds/initiatives.xml /feeds/board.xml /api/v1/openapi.json /api/v1/posts?limit=100
  /api/v1/initiatives?limit=100&town=monroe /api/v1/initiatives.csv /api/v1/initiatives.geojson
  /api/v1/initiatives.jsonld /api/v1/map?bbox=-74,41,-69,43&zoom=8
  /api/v1/map?bbox=-73,42.6,-72.9,42.8&zoom=16 /api/v1/places/nearest?lat=42.7&lng=-73
  /api/suggest/place?q=monroe&town=monroe /api/suggest/similar?name=quiet+house&town=monroe
  /gatherings /gatherings/new /api/v1/gatherings?limit=100 /cards/gatherings
  /api/suggest/photo /stewards/done?answer=no /api/v1/murmurations /account /account/delete /account/delete/done /account/email?state=done /account/export /sign-in /confirm
  /conversations /board/translate /board/kept /subscriptions
  /circles /circles/guide /circles/new
  /groups/worker-co-ops/announcements /groups/worker-co-ops/talk
  /groups/worker-co-ops/talk/report?announcement=00000000-0000-4000-8000-000000000000
`
  .trim()
  .split(/\s+/);

/** Pages of one kind that are opened, by links; those of what was planted are all. */
const MOST_OF_A_KIND = 4;

/** Opened by a mailed link or with a role only (`access.test.ts` tries them), or not for the world: the mailbox. */
const ELSEWHERE =
  /^\/(desk|(api\/)?mailbox|api\/auth|api\/health|photos)\b|\[token\]|\[\.\.\.(rest|missing|nextauth)\]/;

const routes = listRoutes().flatMap((route) => (route.startsWith("GET ") ? [route.slice(4)] : []));

/** How many parts of a path are open. */
const openness = (route: string) => route.split("[").length;

/** Paths as the folders have them, the closest first. */
const patterns = routes
  .filter((route) => !/\[\.\.\.(missing|rest)\]/.test(route))
  .map((route) => ({
    route,
    pattern: new RegExp(`^${route.replace(/\[\.\.\.\w+\]/g, ".+").replace(/\[\w+\]/g, "[^/]+")}$`),
  }))
  .sort((a, b) => openness(a.route) - openness(b.route));
const routeOf = (path: string) =>
  patterns.find(({ pattern }) => pattern.test(path.replace(/\?.*/, "")))?.route ?? null;

function linksOf({ html, location }: Answer, url: string): string[] {
  const found = [...html.matchAll(/(?:href|src|action)="([^"]+)"|<loc>([^<]+)</g)].map(
    ([, a, b]) => a ?? b ?? "",
  );
  return [...found, location ?? ""].flatMap((link) => {
    const target = URL.parse(unescapeHtml(link), url);
    return target?.origin === url ? [target.pathname + target.search] : [];
  });
}

/** Opens the doors, what was planted, and some of each kind of page that they lead to. */
async function* crawl(
  client: PlainClient,
  planted: string[],
): AsyncGenerator<{ path: string; answer: Answer }> {
  const [seen, opened] = [new Set<string>(), new Map<string, number>()];
  const queue = [...DOORS, ...planted];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const route = routeOf(path);
    const count = opened.get(route ?? "") ?? 0;
    const isGiven = DOORS.includes(path) || planted.includes(path);
    if (seen.has(path) || route === null || ELSEWHERE.test(route) || path === "/sign-out") continue;
    if (!isGiven && count >= MOST_OF_A_KIND) continue;
    seen.add(path);
    opened.set(route, count + 1);
    const answer = await client.ask(path);
    yield { path, answer };
    queue.push(...linksOf(answer, client.url));
  }
}

/** What of it was seen where it may not be. */
async function findLeaks(client: PlainClient, { values, paths, open }: Canaries) {
  const [leaks, opened, unkept] = [[] as string[], new Set<string | null>(), [] as string[]];
  for await (const { path, answer } of crawl(client, paths)) {
    const text = `${answer.html}\n${JSON.stringify([...answer.headers])}`;
    opened.add(routeOf(path));
    leaks.push(
      ...Object.keys(values).flatMap((kind) =>
        text.includes(values[kind] ?? "") ? [`${kind} at ${path}`] : [],
      ),
    );
    if (path === open.path && text.includes(open.town)) leaks.push(`town at ${path}`);
    if (answer.status >= 500) leaks.push(`${answer.status} at ${path}`);
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    if (
      isPage &&
      answer.status === 200 &&
      !/no-store|private|no-cache/.test(answer.headers.get("cache-control") ?? "")
    )
      unkept.push(path);
  }
  return { leaks, unkept, missed: routes.filter((route) => !ELSEWHERE.test(route) && !opened.has(route)) };
}

/** Somebody signed in, as a client that draws no pages. */
async function memberOf(page: Page, url: string, email: string): Promise<PlainClient> {
  await page.goto("/plan");
  await new SignInPage(page).signIn(email);
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  await page.context().clearCookies();
  return new PlainClient(url, { cookie: cookies.join("; ") }, false);
}

test("what is private is on no surface, for a visitor and for a member, and not in the log", async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  const canaries = await plantCanaries(site.databaseUrl);
  const { values, paths } = canaries;
  expect(await findLeaks(new PlainClient(site.url), canaries)).toEqual({ leaks: [], unkept: [], missed: [] });
  const member = await memberOf(page, site.url, `${crypto.randomUUID()}@example.org`);
  expect(await findLeaks(member, canaries)).toEqual({ leaks: [], unkept: [], missed: [] });
  const log = site.output();
  expect(log).toContain('"path":"/board/');
  expect(Object.values(values).filter((value) => log.includes(value))).toEqual([]);
  // They are there: their owner meets them by the same paths.
  const owner = await memberOf(page, site.url, `${values.email}@example.org`);
  let own = "";
  for (const path of paths) own += (await owner.ask(path)).html;
  expect(
    [
      "few",
      "waiting",
      "message",
      "announcement",
      "thread",
      "circle",
      "draft",
      "comer",
      "food",
      "joinLink",
      "ownMeeting",
    ].filter((kind) => !own.includes(values[kind] ?? "")),
  ).toEqual([]);
});
