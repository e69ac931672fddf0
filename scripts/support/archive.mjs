// Backups. The embedded server has no pg_dump: it is stopped for the moment that copying takes, and the
// site comes back by itself. A database behind DATABASE_URL is dumped with its own tools.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { dataDir, Stop } from "./paths.mjs";
import { run } from "./processes.mjs";
import { secretPath } from "./secret.mjs";

/** Milliseconds that a backup is kept: who deleted her account is in none after that, as `/privacy` promises. */
const LIFETIME_MS = 30 * 86_400_000;

const OWN_NAME = /^commons-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(tar\.gz|dump|dump\.photos\.tar\.gz)$/;

const backupFolder = () => join(dataDir(), "backups");
/** Folders below `DATA_DIR` whose files rows stand for: photos (`src/lib/photos`) and documents of groups. */
const FILE_FOLDERS = ["photos", "documents"];
const fileFolders = () => FILE_FOLDERS.filter((name) => existsSync(join(dataDir(), name)));
/** The files beside a dump, which holds none: `commons-20261122T093000Z.dump.photos.tar.gz`. */
const filesBeside = (file) => `${file}.photos.tar.gz`;

/** A path for a new backup, named after the moment (UTC): `commons-20261122T093000Z`. */
function newName(ending) {
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  return join(backupFolder(), `commons-${now}.${ending}`);
}

/**
 * Removes the backups in our own folder whose name says that they are older than 30 days. Files with other names
 * are not ours to remove.
 * @returns how many it removed
 */
export function removeOldBackups() {
  if (!existsSync(backupFolder())) return 0;
  const old = readdirSync(backupFolder()).filter((name) => {
    const [, year, month, day, hour, minute, second] = OWN_NAME.exec(name) ?? [];
    return year && Date.UTC(year, month - 1, day, hour, minute, second) < Date.now() - LIFETIME_MS;
  });
  for (const name of old) rmSync(join(backupFolder(), name));
  return old.length;
}

/** The file that a backup goes to, its folder made. */
function prepareFile(given, ending) {
  const file = given ? resolve(given) : newName(ending);
  if (existsSync(file)) throw new Stop(`${file} exists already.`);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** Copies the embedded database into one compressed file. Returns its path. */
export async function backUpServer(server, given) {
  const file = prepareFile(given, "tar.gz");
  const beside = [basename(server.stateFile), ...(existsSync(secretPath()) ? [basename(secretPath())] : [])];
  const files = fileFolders().flatMap((name) => ["-C", dataDir(), name]);
  const parts = ["-C", server.cluster, ".", "-C", dirname(server.stateFile), ...beside, ...files];
  await server.whileHalted(() => run("tar", "tar", ["-czf", file, ...parts]));
  return file;
}

/** Without the secret of the backup nobody could sign in, and sealed mail could not be opened. */
function restoreSecret(folder) {
  const saved = join(folder, basename(secretPath()));
  if (!existsSync(saved)) return;
  if (existsSync(secretPath())) renameSync(secretPath(), `${secretPath()}.replaced`);
  writeFileSync(secretPath(), readFileSync(saved), { mode: 0o600 });
  rmSync(saved);
}

/** Puts the files of a backup in the place of those there are, which stay beside them. */
function restoreFiles(folder) {
  for (const name of FILE_FOLDERS) {
    const [saved, own] = [join(folder, name), join(dataDir(), name)];
    rmSync(`${own}.replaced`, { recursive: true, force: true });
    if (existsSync(own)) renameSync(own, `${own}.replaced`);
    if (!existsSync(saved)) continue;
    // Copied: a folder for the database may lie on another disk.
    cpSync(saved, own, { recursive: true });
    rmSync(saved, { recursive: true });
  }
}

/** Puts a backup in the place of the embedded database. Returns where the replaced one was kept. */
export async function restoreServer(server, given) {
  if (server.hasOtherUsers()) throw new Stop("Stop the site first (Ctrl-C where it runs), then restore.");
  const fresh = `${server.cluster}.restored`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  await run("tar", "tar", ["-xzf", given, "-C", fresh]);
  const state = join(fresh, basename(server.stateFile));
  if (!existsSync(state)) {
    rmSync(fresh, { recursive: true });
    throw new Stop(`${given} is no backup made by npm run backup.`);
  }
  const { password } = JSON.parse(readFileSync(state, "utf8"));
  rmSync(state);
  restoreSecret(fresh);
  restoreFiles(fresh);
  const { uid, gid } = server.user;
  if (uid !== undefined) await run("chown", "chown", ["-R", `${uid}:${gid}`, fresh]);
  return server.whileHalted(() => server.replaceCluster(fresh, password));
}

/** The URL as the environment that Postgres's tools read: no password on a command line. */
function toolEnvironment(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    PGHOST: hostname,
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.get("sslmode") && { PGSSLMODE: searchParams.get("sslmode") }),
  };
}

/** Dumps the database at `url` into one file. Returns its path. */
export async function dumpDatabase(url, given) {
  const file = prepareFile(given, "dump");
  await run("pg_dump", "pg_dump", ["--format=custom", "--no-owner", `--file=${file}`], {
    env: toolEnvironment(url),
  });
  const files = fileFolders();
  if (files.length > 0) await run("tar", "tar", ["-czf", filesBeside(file), "-C", dataDir(), ...files]);
  return file;
}

/** Puts a dump in the place of what the database at `url` holds: all of it, or nothing when it fails. */
export async function restoreDump(url, file) {
  const env = toolEnvironment(url);
  const options = [
    "--clean",
    "--if-exists",
    "--no-owner",
    "--single-transaction",
    `--dbname=${env.PGDATABASE}`,
  ];
  await run("pg_restore", "pg_restore", [...options, file], { env });
  if (!existsSync(filesBeside(file))) return;
  const fresh = join(dataDir(), "files.restored");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  await run("tar", "tar", ["-xzf", filesBeside(file), "-C", fresh]);
  restoreFiles(fresh);
  rmSync(fresh, { recursive: true, force: true });
}
