import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, NEXT } from "./build.mjs";
import { ensureGenerated, ensureInstalled } from "./install.mjs";
import { Stop } from "./paths.mjs";
import { run, untilAsked } from "./processes.mjs";
import { openTestDatabase } from "./test-database.mjs";

const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

/** Adds up over all parts; `failed` also counts what could not even run. */
const totals = { passed: 0, failed: 0 };

function node(name, args, env) {
  return run(name, process.execPath, args, { env });
}

/** Does one thing that either works or not. */
async function attempt(name, work) {
  console.log(`\n— ${name}`);
  try {
    await work();
    totals.passed++;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    totals.failed++;
  }
}

/** Runs a test runner that writes a report, and adds what the report counts. */
async function attemptCounted(name, report, work, count) {
  console.log(`\n— ${name}`);
  const failure = await work().then(
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
  if (!failure || counted.failed) return;
  console.error(failure instanceof Stop ? failure.message : failure);
  totals.failed++;
}

async function checks() {
  await attempt("style", () =>
    node("biome", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
  );
  await attempt("types of routes", () => node("next typegen", [NEXT, "typegen"]));
  await attempt("types", () => node("tsc", ["node_modules/typescript/bin/tsc", "--noEmit"]));
  await attempt("unused files, exports and packages", () => node("knip", ["node_modules/knip/bin/knip.js"]));
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
  return attemptCounted(project, report, () => node(`${project} tests`, args), countVitest);
}

function playwright(name, folder, filters, env = {}) {
  const report = join(folder, `${name}.json`);
  return attemptCounted(
    name,
    report,
    () =>
      node(`${name} tests`, [PLAYWRIGHT, "test", "--reporter=list,json", ...filters], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        ...env,
      }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  );
}

const build = () => attempt("build", ensureBuilt);

const PARTS = {
  checks,
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

async function everything(folder) {
  await checks();
  await vitest("unit", folder, []);
  await build();
  await vitest("integration", folder, []);
  await playwright("e2e", folder, []);
}

/**
 * Runs all checks and tests, or one part of them, and prints what passed and failed.
 * @throws {Stop} after that line when something failed
 */
export async function runTests(part, ...filters) {
  if (part && !PARTS[part])
    throw new Stop(`No such part: ${part}. There are ${Object.keys(PARTS).join(", ")}.`);
  const folder = mkdtempSync(join(tmpdir(), "commons-report-"));
  let database;
  await untilAsked(
    async () => {
      await ensureInstalled();
      await ensureGenerated();
      if (!["checks", "unit"].includes(part)) {
        database = await openTestDatabase();
        process.env.TEST_DATABASE_URL = database.url;
      }
      await (part ? PARTS[part](folder, filters) : everything(folder));
    },
    async () => {
      rmSync(folder, { recursive: true, force: true });
      await database?.close();
    },
  );
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  if (totals.failed) process.exit(1);
}
