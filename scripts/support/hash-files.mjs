import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ROOT } from "./paths.mjs";

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => listFiles(join(path, entry.name)));
}

/** Hash over names and contents of the project's files under `paths`, without those whose name `skip` matches. */
export function hashFiles(paths, skip = /$^/) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => listFiles(join(ROOT, path))).sort()) {
    const name = relative(ROOT, file).split(sep).join("/");
    if (!skip.test(name)) hash.update(name).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}
