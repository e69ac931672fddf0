/**
 * `npm run bench:groups`: how fast the page of a group answers with 500 groups, 50,000 members and ten years of weekly
 * meetings, beside a page with nothing on it, on the built site and a database of its own; and how the calendar of all
 * of it is sent. Fails when a page takes more than twice as long and 15 ms.
 */
import { cpus, loadavg } from "node:os";
import { runMain, Stop } from "../support/paths.mjs";
import { fillGroups, GROUP } from "./groups-data";
import { ask, closeConnection, measureInTurn, quantile } from "./in-turn";
import { withSite } from "./site";

const GROUPS = Number(process.env.BENCH_GROUPS || 500);
const PEOPLE = Number(process.env.BENCH_PEOPLE || 50_000);
const RUNS = Number(process.env.BENCH_RUNS || 200);
/** Milliseconds over twice the page that does nothing. */
const ALLOWANCE = 15;
const NOTHING = "/no-such-page";
const PAGES = [`/groups/${GROUP}`, `/groups/${GROUP}/meetings`, "/groups", "/gatherings"];
const FEEDS = ["/calendar.ics", `/groups/${GROUP}/calendar.ics`];
/** The one that the limit is for. */
const LIMITED = `/groups/${GROUP}`;

const ms = (value: number) => `${value.toFixed(1)} ms`;

runMain(async () => {
  let isMissed = false;
  await withSite(async (url, databaseUrl) => {
    if (!databaseUrl) throw new Stop("This needs a database of its own: not with BENCH_URL.");
    await fillGroups(databaseUrl, GROUPS, PEOPLE);
    const times = await measureInTurn(url, [NOTHING, ...PAGES], { runs: RUNS });
    const p = (path: string, share: number) => quantile(times.get(path) ?? [], share);
    const limit = 2 * p(NOTHING, 0.5) + ALLOWANCE;
    isMissed = p(LIMITED, 0.5) > limit;
    const rows = [NOTHING, ...PAGES].map((path) => {
      const judged = path === LIMITED ? `${ms(limit)} | ${isMissed ? "**missed**" : "met"}` : " | ";
      return `| \`${path}\` | ${ms(p(path, 0.5))} | ${ms(p(path, 0.95))} | ${judged} |`;
    });
    const feeds = [];
    for (const path of FEEDS) {
      const { first, whole, bytes } = await ask(url + path);
      feeds.push(`| \`${path}\` | ${ms(first)} | ${ms(whole)} | ${Math.round(bytes / 1000)} kB |`);
    }
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      [
        `${GROUPS} groups, ${PEOPLE} members, ten years of weekly meetings; ${RUNS} requests each, in turn.`,
        `Node ${process.version}, ${cpus().length} processors, load ${load.join(" ")} (1, 5, 15 minutes).`,
        "",
        "| address | p50 | p95 | at most (p50) | |",
        "|---|---|---|---|---|",
        ...rows,
        "",
        "| feed | first byte | whole | compressed |",
        "|---|---|---|---|",
        ...feeds,
      ].join("\n"),
    );
  });
  closeConnection();
  if (isMissed) throw new Stop("The limit is missed.");
});
