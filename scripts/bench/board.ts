/**
 * `npm run bench:board`: how fast the board answers with 10,000 posts, beside routes that do nothing, on the built
 * site and a database of its own. Fails when the board takes more than twice as long and 10 ms.
 */
import { cpus, loadavg } from "node:os";
import pg from "pg";
import { runMain, Stop } from "../support/paths.mjs";
import { fillBoard } from "./board-data";
import { ask, closeConnection, measureInTurn, quantile } from "./in-turn";
import { withSite } from "./site";

const POSTS = Number(process.env.BENCH_POSTS || 10_000);
const RUNS = Number(process.env.BENCH_RUNS || 300);
/** Milliseconds over twice the route that does nothing. */
const ALLOWANCE = 10;

/** Each with the route that it is compared with: one that only answers, or a page with nothing on it. */
const NO_OP = { route: "/api/health/live", page: "/no-such-page" } as const;
const MEASURED: { path: string; beside: keyof typeof NO_OP }[] = [
  { path: "/board", beside: "page" },
  { path: "/board?side=need&category=tools&near=01040", beside: "page" },
  { path: "/board?q=cooler", beside: "page" },
  { path: "/api/v1/posts", beside: "route" },
  { path: "/api/v1/posts?side=need&category=tools&near=01040", beside: "route" },
  { path: "/api/v1/posts?q=cooler", beside: "route" },
];

/** How long the first reader after a write waits. */
async function rebuild(url: string, databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    "UPDATE post SET version = version + 1 WHERE id = (SELECT min(id::text)::uuid FROM post)",
  );
  await client.end();
  return (await ask(`${url}/api/v1/posts`)).whole;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

runMain(async () => {
  let missed = 0;
  await withSite(async (url, databaseUrl) => {
    if (!databaseUrl) throw new Stop("This needs a database of its own: not with BENCH_URL.");
    await fillBoard(databaseUrl, POSTS);
    const paths = [...Object.values(NO_OP), ...MEASURED.map(({ path }) => path)];
    const times = await measureInTurn(url, paths, { runs: RUNS });
    const p = (path: string, share: number) => quantile(times.get(path) ?? [], share);
    const rows = MEASURED.map(({ path, beside }) => {
      const limit = 2 * p(NO_OP[beside], 0.5) + ALLOWANCE;
      const isMet = p(path, 0.5) <= limit;
      if (!isMet) missed++;
      return `| \`${path}\` | ${ms(p(path, 0.5))} | ${ms(p(path, 0.95))} | ${ms(limit)} | ${isMet ? "met" : "**missed**"} |`;
    });
    const idle = Object.values(NO_OP).map(
      (path) => `| \`${path}\` | ${ms(p(path, 0.5))} | ${ms(p(path, 0.95))} | | |`,
    );
    const waits = [];
    for (let i = 0; i < 5; i++) waits.push(await rebuild(url, databaseUrl));
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      [
        `${POSTS} posts, ${RUNS} requests each, one connection that stays open, in turn.`,
        `Node ${process.version}, ${cpus().length} processors, load ${load.join(" ")} (1, 5, 15 minutes).`,
        "",
        "| address | p50 | p95 | at most (p50) | |",
        "|---|---|---|---|---|",
        ...idle,
        ...rows,
        "",
        `First answer after a write: ${ms(quantile(waits, 0.5))} (${ms(Math.min(...waits))} to ${ms(Math.max(...waits))}).`,
      ].join("\n"),
    );
  });
  closeConnection();
  if (missed) throw new Stop(`${missed} of the limits missed.`);
});
