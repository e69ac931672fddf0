import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withFileLock } from "./live-files.mjs";
import { ROOT } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

/** The program of Next. */
export const NEXT = "node_modules/next/dist/bin/next";

const SOURCES = [
  "src",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];
const NOT_BUILT = /\.test\.tsx?$|^src\/generated\//;

function listFiles(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function sourcesHash() {
  const hash = createHash("sha256").update(process.version);
  const files = SOURCES.flatMap((path) => (/\.\w+$/.test(path) ? [join(ROOT, path)] : listFiles(path)));
  for (const file of files.sort()) {
    const name = file.slice(ROOT.length + 1).replaceAll("\\", "/");
    if (!NOT_BUILT.test(name)) hash.update(name).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Builds the app where its sources changed since the last build. */
export function ensureBuilt() {
  return withFileLock(join(ROOT, "node_modules/.building"), async () => {
    const stamp = join(ROOT, ".next/made-from");
    const wanted = sourcesHash();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
    rmSync(stamp, { force: true });
    console.log("Building the site…");
    await runQuietly("next build", [NEXT, "build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    writeFileSync(stamp, wanted);
  });
}
