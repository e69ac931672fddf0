import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
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

/** Builds the app where its sources changed since the last build. */
export function ensureBuilt() {
  return withFileLock(join(ROOT, "node_modules/.building"), async () => {
    const stamp = join(ROOT, ".next/made-from");
    const wanted = `${process.version} ${hashFiles(SOURCES, NOT_BUILT)}`;
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
    rmSync(stamp, { force: true });
    console.log("Building the site…");
    await runQuietly("next build", [NEXT, "build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    writeFileSync(stamp, wanted);
  });
}
