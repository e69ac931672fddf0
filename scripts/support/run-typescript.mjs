// node scripts/support/run-typescript.mjs FILE ...: runs one of our TypeScript files. It makes one file of it and all
// that it imports of ours: that loads in half the time that hundreds of them take, one after the other.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";
import { ROOT } from "./paths.mjs";

const NEXT_FILES = ["cache", "headers", "navigation", "server"];
const FOLDER = join(ROOT, "node_modules/.cache/programs");

/** Writes a file at once, so that nobody who starts the same program meanwhile reads half of it. */
function replace(path, text) {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** @returns where the program lies that `file` became; packages and what is plain JavaScript stay outside of it */
async function bundle(file) {
  const outfile = join(FOLDER, `${basename(file, ".ts")}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [resolve(ROOT, file)],
    outfile,
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    external: [join(ROOT, "scripts/support/*.mjs")],
    alias: {
      // It throws outside of Next's server.
      "server-only": join(ROOT, "scripts/support/nothing.mjs"),
      // Without its ending Node does not find a file of a package that names none.
      ...Object.fromEntries(NEXT_FILES.map((name) => [`next/${name}`, `next/${name}.js`])),
    },
    jsx: "automatic",
    keepNames: true,
    sourcemap: true,
    absWorkingDir: ROOT,
    logLevel: "error",
  });
  // Else its process stays as long as this one.
  stop();
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, text } of outputFiles) if (read(path) !== text) replace(path, text);
  return outfile;
}

const [, , file = ""] = process.argv;
process.argv.splice(1, 2, resolve(ROOT, file));
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await bundle(file)).href);
