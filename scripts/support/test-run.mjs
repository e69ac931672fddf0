import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, NEXT } from "./build.mjs";
import { ensureGenerated, ensureInstalled } from "./install.mjs";
import { Stop } from "./paths.mjs";
import { run, runQuietly, untilAsked } from "./processes.mjs";
import { openTestDatabase, roomiestHome } from "./test-database.mjs";

const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

/** Adds up over all parts; `failed` also counts what could not even run. */
const totals = { passed: 0, failed: 0 };

/** How long each part took, in the order in which they ended. */
const durations = [];

/** Does `work`, and keeps how long it took. */
async function timed(name, work) {
  const started = performance.now();
  try {
    return await work();
  } finally {
    durations.push({ name, seconds: (performance.now() - started) / 1000 });
  }
}

function fail(error) {
  console.error(error instanceof Stop ? error.message : error);
  totals.failed++;
}

/** Does one thing that either works or not. Two of them may run at the same time: each is named when it ends. */
async function attempt(name, work) {
  const failure = await timed(name, work).then(
    () => null,
    (error) => error,
  );
  console.log(`\n— ${name}`);
  if (failure) fail(failure);
  else totals.passed++;
}

/** Runs a test runner that writes a report, and adds what the report counts. */
async function attemptCounted(name, report, work, count) {
  console.log(`\n— ${name}`);
  const failure = await timed(name, work).then(
    () => null,
    (error) => error,
  );
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    // No report: the runner itself did not come up.
  }
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  if (failure && !counted.failed) fail(failure);
}

/** A check by a Node program, which says something only when it fails. */
const check = (name, program, ...args) => attempt(name, () => runQuietly(name, [program, ...args]));

async function checkTypes() {
  await check("types of routes", NEXT, "typegen");
  await check("types", "node_modules/typescript-native/bin/tsc", "--noEmit");
}

async function checkSources() {
  await check("style", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings");
  await check("unused files, exports and packages", "node_modules/knip/bin/knip.js");
}

/** Does all of it at the same time. @throws what the first of them throws, after the last has ended */
async function together(...works) {
  const ended = await Promise.allSettled(works.map((work) => work()));
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}

function countVitest(report) {
  // A file that cannot be loaded holds no test that failed.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

function vitest(project, folder, filters) {
  const report = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [VITEST, "run", "--project", project, ...reporters, ...filters];
  return attemptCounted(project, report, () => run(`${project} tests`, process.execPath, args), countVitest);
}

function playwright(name, folder, filters, more = {}) {
  const report = join(folder, `${name}.json`);
  const args = [PLAYWRIGHT, "test", "--reporter=list,json", ...filters];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...more };
  return attemptCounted(
    name,
    report,
    () => run(`${name} tests`, process.execPath, args, { env }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  );
}

const build = () => attempt("build", ensureBuilt);

const PARTS = {
  checks: () => together(checkTypes, checkSources),
  unit: (folder, filters) => vitest("unit", folder, filters),
  integration: async (folder, filters) => {
    await build();
    await vitest("integration", folder, filters);
  },
  e2e: async (folder, filters) => {
    await build();
    await playwright("e2e", folder, filters);
  },
  a11y: async (folder, filters) => {
    await build();
    await playwright("a11y", folder, ["a11y", ...filters], { A11Y_MATRIX: "full" });
  },
};

/** Opens the database that all later parts copy. */
async function openDatabase() {
  process.env.TEST_DATA_HOME ??= roomiestHome();
  const database = await timed("database", openTestDatabase);
  process.env.TEST_DATABASE_URL = database.url;
  return database;
}

/**
 * All parts. What keeps one core busy runs beside something that waits often. The types come after the build, which
 * removes what they are made of.
 * @param open opens the database
 */
async function everything(folder, open) {
  await together(build, async () => {
    await open();
    await vitest("unit", folder, []);
  });
  await together(
    () => vitest("integration", folder, []),
    async () => {
      await checkTypes();
      await checkSources();
    },
  );
  await playwright("e2e", folder, []);
}

/** One line for each part that took a second or more: so that it is seen when they grow. */
function printDurations(total) {
  const lines = [...durations, { name: "all of it, some at the same time", seconds: total }];
  const shown = lines.filter(({ seconds }) => seconds >= 1);
  console.log(
    `\n${shown.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(6)} s  ${name}`).join("\n")}`,
  );
}

/**
 * Runs all checks and tests, or one part of them, and prints what passed and failed.
 * @throws {Stop} after that line when something failed
 */
export async function runTests(part, ...filters) {
  if (part && !PARTS[part])
    throw new Stop(`No such part: ${part}. There are ${Object.keys(PARTS).join(", ")}.`);
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "commons-report-"));
  let database;
  const open = async () => {
    database = await openDatabase();
  };
  await untilAsked(
    async () => {
      await timed("packages", ensureInstalled);
      await timed("database client", ensureGenerated);
      if (!part) return everything(folder, open);
      if (part !== "checks" && part !== "unit") await open();
      await PARTS[part](folder, filters);
    },
    async () => {
      rmSync(folder, { recursive: true, force: true });
      await database?.close();
    },
  );
  printDurations((performance.now() - started) / 1000);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  if (totals.failed) process.exit(1);
}
