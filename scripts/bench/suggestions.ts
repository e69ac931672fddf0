/**
 * `npm run bench:suggestions`: a board of 10,000 posts on a database of its own, in a process of its own: suggestions for
 * one post, and all of them recomputed, twice. Fails when a limit is missed.
 */
import { randomBytes } from "node:crypto";
import { cpus, loadavg } from "node:os";
import { runMain, Stop } from "../support/paths.mjs";
import { untilAsked } from "../support/processes.mjs";
import { createDatabase, dropDatabase, openTestDatabase } from "../support/test-database.mjs";
import { runOn } from "./child";
import { fillBoard } from "./suggestions-data";

const POSTS = Number(process.env.BENCH_POSTS || 10_000);
const MOST_MS = 50;
const MOST_MINUTES = 5;
/** Megabytes that a run for all may take more than the board and the directory themselves. */
const MOST_MEMORY = 300;

type Run = {
  loadSeconds: number;
  p50: number;
  p95: number;
  oneProcessorMs: number;
  allSeconds: number;
  allProcessorSeconds: number;
  againSeconds: number;
  rows: number;
  rewritten: number;
  baseMb: number;
  peakMb: number;
};

function report(found: Run): void {
  const rows = [
    ["posts", POSTS.toLocaleString("en")],
    ["board and directory read into memory", `${found.loadSeconds.toFixed(1)} s`],
    ["suggestions for one post, queries included, p50", `${found.p50.toFixed(1)} ms`],
    ["the same, p95", `${found.p95.toFixed(1)} ms (at most ${MOST_MS})`],
    ["processor time of this process for one, mean", `${found.oneProcessorMs.toFixed(1)} ms`],
    ["processor time for all", `${found.allProcessorSeconds.toFixed(0)} s`],
    ["all recomputed and written", `${found.allSeconds.toFixed(0)} s (at most ${MOST_MINUTES * 60})`],
    ["all recomputed again", `${found.againSeconds.toFixed(0)} s`],
    ["rows; of them written by the second run", `${found.rows}; ${found.rewritten}`],
    ["memory with board and directory", `${found.baseMb.toFixed(0)} MB`],
    ["peak over that", `${(found.peakMb - found.baseMb).toFixed(0)} MB (at most ${MOST_MEMORY})`],
  ];
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`Node ${process.version}, ${cpus().length} processors, load ${load.join(" ")}.\n`);
  console.log("| what | |\n|---|---|");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

runMain(async () => {
  process.env.AUTH_SECRET ??= randomBytes(32).toString("hex");
  const seeded = await openTestDatabase();
  let made = "";
  await untilAsked(
    async () => {
      made = await createDatabase(seeded.url, `suggestions_${process.pid}`);
      await fillBoard(made, POSTS);
      const found = await runOn<Run>(made, "suggestions-run.ts");
      report(found);
      if (found.rewritten > 0) throw new Stop("The second run wrote what was there.");
      if (found.p95 > MOST_MS) throw new Stop("Slower than it may be.");
      if (found.allSeconds > MOST_MINUTES * 60) throw new Stop("All takes longer than it may.");
      if (found.peakMb - found.baseMb > MOST_MEMORY) throw new Stop("More memory than it may take.");
    },
    async () => {
      if (made) await dropDatabase(made);
      await seeded.close();
    },
  );
});
