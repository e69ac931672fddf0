// Packages and generated code: brought to where package-lock.json and schema.prisma want them.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { run, runQuietly } from "./processes.mjs";

const QUIET = ["--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--prefer-offline"];

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/** Whether every package of the lock file is installed, in its version (optional ones may be absent). */
function isInstalled() {
  const installed = readLock(join(ROOT, "node_modules/.package-lock.json"));
  if (!installed) return false;
  return Object.entries(readLock(join(ROOT, "package-lock.json"))).every(
    ([key, entry]) =>
      !key || entry.optional || entry.devOptional || installed[key]?.version === entry.version,
  );
}

function npm(...args) {
  const own = process.env.npm_execpath;
  const [file, ...first] = own ? [process.execPath, own] : ["npm"];
  return run(`npm ${args[0]}`, file, [...first, ...args, ...QUIET], {
    shell: !own && process.platform === "win32",
  });
}

/** Installs what is missing: exactly the lock file where nothing is there yet, else only the difference. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing packages…");
  if (existsSync(join(ROOT, "node_modules"))) return npm("install");
  await npm("ci").catch(() => npm("install"));
}

/** Generates the database client where the schema changed since the last time. */
export async function ensureGenerated() {
  const schema = readFileSync(join(ROOT, "prisma/schema.prisma"));
  const { version } = JSON.parse(readFileSync(join(ROOT, "node_modules/prisma/package.json"), "utf8"));
  const wanted = createHash("sha256").update(version).update(schema).digest("hex");
  const stamp = join(ROOT, "src/generated/prisma/.made-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await runQuietly("prisma generate", ["node_modules/prisma/build/index.js", "generate"], {
    // Any program will do: generating needs no engine, and without this one is downloaded.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
  });
  writeFileSync(stamp, wanted);
}
