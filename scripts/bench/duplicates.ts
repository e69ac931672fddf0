/**
 * `npm run bench:duplicates`: a made-up directory of 100,000 entries, one in twenty entered twice, on a database of its
 * own: how long finding takes, how much memory, and how many of the planted pairs it finds. Fails when a limit is missed.
 */
import { cpus, loadavg } from "node:os";
import pg from "pg";
import { runMain, Stop } from "../support/paths.mjs";
import { untilAsked } from "../support/processes.mjs";
import { createDatabase, dropDatabase, openTestDatabase } from "../support/test-database.mjs";
import { runOn } from "./child";
import { type BenchEntry, type BenchTown, makeEntries } from "./duplicates-data";

const ENTRIES = Number(process.env.BENCH_ENTRIES || 100_000);
const MOST_MINUTES = 5;
const MOST_MEGABYTES = 700;
const LEAST_RECALL = 0.9;
/** Ids of the made-up entries follow those of the seeded directory. */
const AFTER = 1_000_000;
const PIECE = 5_000;

type Run = { seconds: number; again: number; baseMb: number; peakMb: number };

async function fill(client: pg.Client, entries: readonly BenchEntry[]): Promise<void> {
  await client.query("DELETE FROM initiative");
  for (let at = 0; at < entries.length; at += PIECE) {
    const rows = entries
      .slice(at, at + PIECE)
      .map(({ id, names: [name], town, lat, lng, website, phone }) => ({
        ...{ id: AFTER + id, name, town, lat, lng, website, phone },
      }));
    await client.query(
      `INSERT INTO initiative (id, slug, name, kind_key, town_id, lat, lng, point_quality, website, phone, source, licence,
         updated_at)
       SELECT id, 'bench-' || id, name, 'time-bank', town, lat, lng, 'exact', website, phone, 'bench', 'bench', now()
       FROM jsonb_to_recordset($1::jsonb) AS row (id int, name text, town int, lat float8, lng float8, website text,
         phone text)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query("ANALYZE");
}

/** How many of the planted pairs were found, by how they were entered, and how many others. */
async function judge(client: pg.Client, planted: ReadonlyMap<string, string>) {
  const { rows } = await client.query<{ pair: string }>(
    "SELECT (first_id - $1) || ' ' || (second_id - $1) AS pair FROM duplicate_pair",
    [AFTER],
  );
  const found = new Set(rows.map(({ pair }) => pair));
  const ways = [...new Set(planted.values())].map((way) => {
    const its = [...planted].filter(([, one]) => one === way);
    return { way, share: its.filter(([pair]) => found.has(pair)).length / its.length };
  });
  const hits = [...planted.keys()].filter((pair) => found.has(pair)).length;
  return { pairs: found.size, recall: hits / planted.size, precision: hits / found.size, ways };
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function report(found: Run, judged: Awaited<ReturnType<typeof judge>>, planted: number): void {
  const rows = [
    ["entries; planted pairs", `${ENTRIES.toLocaleString("en")}; ${planted.toLocaleString("en")}`],
    ["read, compared, written", `${found.seconds.toFixed(0)} s (at most ${MOST_MINUTES * 60})`],
    ["the same again", `${found.again.toFixed(0)} s`],
    ["memory before; at its peak", `${found.baseMb}; ${found.peakMb} MB (at most ${MOST_MEGABYTES})`],
    ["pairs found", judged.pairs.toLocaleString("en")],
    [
      "planted ones among them",
      `${percent(judged.recall)} of the planted (at least ${percent(LEAST_RECALL)})`,
    ],
    ["of all that was found", `${percent(judged.precision)} planted`],
    ...judged.ways.map(({ way, share }) => [`found of "${way}"`, percent(share)]),
  ];
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`Node ${process.version}, ${cpus().length} processors, load ${load.join(" ")}.\n`);
  console.log("| what | |\n|---|---|");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

runMain(async () => {
  const seeded = await openTestDatabase();
  let made = "";
  let client: pg.Client | null = null;
  await untilAsked(
    async () => {
      made = await createDatabase(seeded.url, `duplicates_${process.pid}`);
      client = new pg.Client({ connectionString: made });
      await client.connect();
      const { rows: towns } = await client.query<BenchTown>(
        "SELECT id, name, lat, lng FROM town ORDER BY id",
      );
      const { entries, pairs } = makeEntries(ENTRIES, towns);
      await fill(client, entries);
      const found = await runOn<Run>(made, "duplicates-run.ts");
      const judged = await judge(client, pairs);
      report(found, judged, pairs.size);
      if (judged.recall < LEAST_RECALL) throw new Stop("Finds too few.");
      if (found.seconds > MOST_MINUTES * 60) throw new Stop("Takes longer than it may.");
      if (found.peakMb > MOST_MEGABYTES) throw new Stop("More memory than it may take.");
    },
    async () => {
      await client?.end();
      if (made) await dropDatabase(made);
      await seeded.close();
    },
  );
});
