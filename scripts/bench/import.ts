/**
 * `npm run bench:import`: a made-up list of 100,000 rows is read, applied, and read once more, on a database of its own:
 * how long that takes, and how much memory. Fails when a limit is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { runMain, Stop } from "../support/paths.mjs";
import { untilAsked } from "../support/processes.mjs";
import { createDatabase, dropDatabase, openTestDatabase } from "../support/test-database.mjs";
import { runOn } from "./child";
import { type BenchTown, makeEntries } from "./duplicates-data";

const ROWS = Number(process.env.BENCH_ROWS || 100_000);
const MOST_MINUTES = 10;
const MOST_MEGABYTES = 700;

type Run = {
  read: number;
  applied: number;
  readAgain: number;
  fates: string;
  fatesAgain: string;
  baseMb: number;
  peakMb: number;
};

/** A list of made-up entries, some of which are alike. */
function makeList(towns: readonly BenchTown[]): string {
  const lines = makeEntries(ROWS, towns).entries.map(
    ({ id, names: [name], townName, lat, lng, website, phone }) =>
      [id, `"${name}"`, "time-bank", `"${townName}"`, lat?.toFixed(5), lng?.toFixed(5), website, phone].join(
        ",",
      ),
  );
  return `id,name,kind,town,lat,lng,website,phone\n${lines.join("\n")}\n`;
}

function report(run: Run): void {
  const rows = [
    ["rows", ROWS.toLocaleString("en")],
    [`read and compared (${run.fates})`, `${run.read.toFixed(0)} s`],
    ["written into the directory", `${run.applied.toFixed(0)} s`],
    [`the same list read again (${run.fatesAgain})`, `${run.readAgain.toFixed(0)} s`],
    ["memory before; at its peak", `${run.baseMb}; ${run.peakMb} MB (at most ${MOST_MEGABYTES})`],
  ];
  console.log(`Node ${process.version}, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.\n`);
  console.log("| what | |\n|---|---|");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

runMain(async () => {
  const seeded = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "commons-import-"));
  let made = "";
  await untilAsked(
    async () => {
      made = await createDatabase(seeded.url, `import_${process.pid}`);
      const client = new pg.Client({ connectionString: made });
      await client.connect();
      const { rows } = await client.query<BenchTown>("SELECT id, name, lat, lng FROM town ORDER BY id");
      await client.end();
      process.env.BENCH_FILE = join(folder, "list.csv");
      writeFileSync(process.env.BENCH_FILE, makeList(rows));
      const run = await runOn<Run>(made, "import-run.ts");

      report(run);
      if (run.read + run.applied > MOST_MINUTES * 60) throw new Stop("Takes longer than it may.");
      if (run.peakMb > MOST_MEGABYTES) throw new Stop("More memory than it may take.");
    },
    async () => {
      if (made) await dropDatabase(made);
      rmSync(folder, { recursive: true, force: true });
      await seeded.close();
    },
  );
});
