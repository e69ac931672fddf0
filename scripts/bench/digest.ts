/**
 * `npm run bench:digest`: the weekly mail for 10,000 subscribers, in a process of its own: time, memory, and that
 * nobody gets two, also when it is killed in the middle and done again. Fails when one of that is missed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { runMain, Stop } from "../support/paths.mjs";
import { untilAsked } from "../support/processes.mjs";
import { createDatabase, dropDatabase, openTestDatabase } from "../support/test-database.mjs";
import { fillDatabase } from "./digest-data";

const SUBSCRIBERS = Number(process.env.BENCH_SUBSCRIBERS || 10_000);
const NEW_ENTRIES = 60;
/** Megabytes that a run may take more than the directory itself. */
const MOST_MEMORY = 300;

type Run = { looked: number; sent: number; seconds: number; baseMb: number; peakMb: number };

function launch(databaseUrl: string): ChildProcess {
  const imports = ["--import", "tsx", "--import", "./scripts/support/server-only.mjs"];
  return spawn(process.execPath, [...imports, "scripts/bench/digest-run.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function finish(child: ChildProcess): Promise<Run> {
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Stop("The run ended by itself.");
  return JSON.parse(text);
}

/** Kills a run once it has sent so many. */
async function killAfter(databaseUrl: string, mails: number): Promise<number> {
  const child = launch(databaseUrl);
  const ended = once(child, "exit");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const count = async (): Promise<number> =>
    (await client.query("SELECT count(*)::int AS mails FROM outbox")).rows[0].mails;
  while ((await count()) < mails && child.exitCode === null) await pause(20);
  child.kill("SIGKILL");
  await ended;
  const sent = await count();
  await client.end();
  return sent;
}

/** Mails, subscribers who got more than one, and things told, of everybody. */
async function inspect(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(`SELECT
    (SELECT count(*)::int FROM outbox) AS mails,
    (SELECT count(*)::int FROM
      (SELECT 1 FROM outbox GROUP BY recipient_hash HAVING count(*) > 1) twice) AS twice,
    (SELECT count(*)::int FROM digest_item) AS told`);
  await client.end();
  return rows[0] as { mails: number; twice: number; told: number };
}

function report(whole: Run, killed: number, again: Run): void {
  const load = loadavg().map((value) => value.toFixed(1));
  const rows = [
    ["subscribers looked at", String(whole.looked)],
    ["mails written", String(whole.sent)],
    ["time", `${whole.seconds.toFixed(1)} s`],
    ["memory with the directory loaded", `${whole.baseMb.toFixed(0)} MB`],
    ["peak over that", `${(whole.peakMb - whole.baseMb).toFixed(0)} MB (at most ${MOST_MEMORY})`],
    ["killed after", `${killed} mails`],
    ["the next run wrote", `${again.sent} mails in ${again.seconds.toFixed(1)} s`],
  ];
  console.log(`Node ${process.version}, ${cpus().length} processors, load ${load.join(" ")}.\n`);
  console.log("| what | |\n|---|---|");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

runMain(async () => {
  process.env.AUTH_SECRET ??= randomBytes(32).toString("hex");
  const seeded = await openTestDatabase();
  const made: string[] = [];
  await untilAsked(
    async () => {
      const first = await createDatabase(seeded.url, `digest_${process.pid}_a`);
      made.push(first);
      await fillDatabase(first, { subscribers: SUBSCRIBERS, entries: NEW_ENTRIES });
      const second = await createDatabase(first, `digest_${process.pid}_b`);
      made.push(second);
      const whole = await finish(launch(first));
      const killed = await killAfter(second, Math.floor(whole.sent / 2));
      const again = await finish(launch(second));
      report(whole, killed, again);
      const [one, two] = [await inspect(first), await inspect(second)];
      console.log(`\nWhole run: ${JSON.stringify(one)}; killed and done again: ${JSON.stringify(two)}`);
      const isSame = one.mails === two.mails && one.told === two.told && one.mails === whole.sent;
      if (one.twice + two.twice > 0 || !isSame) throw new Stop("Somebody got two mails, or none.");
      if (whole.peakMb - whole.baseMb > MOST_MEMORY) throw new Stop("More memory than it may take.");
    },
    async () => {
      for (const url of made) await dropDatabase(url);
      await seeded.close();
    },
  );
});
