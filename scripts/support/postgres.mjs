// The embedded Postgres: initialized once, started, adopted when an earlier process left it running, and
// stopped by the last of our processes that uses it. Driven by its own pg_ctl. Plain Node.
import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { withFileLock } from "./live-files.mjs";
import { dataDir, Stop } from "./paths.mjs";
import { freePort, isPortFree } from "./ports.mjs";
import { nativeDir, serverUser } from "./postgres-home.mjs";
import {
  enterDataDir,
  hasOtherUsers,
  leaveDataDir,
  loadState,
  saveState,
  stateFile,
} from "./postgres-state.mjs";

const run = promisify(execFile);
const NAME = "commons";
const CRASH_RETRIES = 20;
const RETRY_MS = 500;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  log_checkpoints: "off",
  // Statements and key values can hold what people wrote: they stay out of the log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "256MB" };

async function locate() {
  const state = await loadState();
  const cluster = state.cluster ?? join(dataDir(), "postgres");
  const user = serverUser(cluster);
  return { state, cluster, user, native: nativeDir(user) };
}

/** Runs one of the server's programs as its user; rejects with what it printed. */
async function program({ native, user }, name, args) {
  const file = join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  try {
    // Detached: Ctrl-C in the terminal must not reach a pg_ctl that is stopping the server.
    return await run(file, args, {
      cwd: native,
      detached: true,
      env: { PATH: process.env.PATH, TZ: "UTC" },
      ...user,
    });
  } catch (error) {
    throw new Error(`${name}: ${(error.stderr || error.stdout || error.message).trim()}`);
  }
}

async function initialize(server) {
  const { cluster, state, user } = server;
  const fresh = `${cluster}.new`;
  const secret = `${fresh}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, state.password, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [fresh, secret]) chownSync(path, user.uid, user.gid);
  try {
    await program(server, "initdb", [
      ...["-D", fresh, "-U", NAME, `--pwfile=${secret}`, "--auth=scram-sha-256", "--encoding=UTF8"],
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync"],
    ]);
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(fresh, cluster);
}

async function isRunning(server) {
  if (!existsSync(join(server.cluster, "postmaster.pid"))) return false;
  return program(server, "pg_ctl", ["status", "-D", server.cluster]).then(
    () => true,
    () => false,
  );
}

async function launch(server, throwaway) {
  const settings = { ...SETTINGS, ...(throwaway ? THROWAWAY : {}), port: server.state.port };
  const options = Object.entries(settings).map(([key, value]) => `-c ${key}=${value}`);
  const log = join(server.cluster, "server.log");
  await program(server, "pg_ctl", ["start", "-w", "-D", server.cluster, "-l", log, "-o", options.join(" ")]);
}

const urlOf = ({ state: { password, port } }, database) =>
  `postgresql://${NAME}:${password}@127.0.0.1:${port}/${database}`;

/** Makes the app's database where there is none; that the server answers is known then. */
async function createDatabase(server) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: urlOf(server, "postgres"),
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}

async function tryStart(server, throwaway) {
  const { state } = server;
  if (await isRunning(server)) {
    if (await isPortFree(state.port)) throw new Error("It neither answers nor is gone.");
  } else {
    if (!(await isPortFree(state.port))) {
      state.port = await freePort();
      saveState(state);
    }
    await launch(server, throwaway);
  }
  await createDatabase(server);
}

/**
 * Starts the server unless it runs, until it answers. After a crash its old children may hold the data for some
 * seconds, and one that is just being killed looks as if it ran.
 */
async function start(server, throwaway) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryStart(server, throwaway);
    } catch (error) {
      if (attempt === CRASH_RETRIES) {
        const log = join(server.cluster, "server.log");
        throw new Stop(`The embedded Postgres does not start; see ${log}. ${error.message}`);
      }
      await pause(RETRY_MS);
    }
  }
}

const locked = (work) => withFileLock(join(dataDir(), "postgres.lock"), work);

async function halt(server) {
  // Nothing to stop when it died on its own.
  if (await isRunning(server))
    await program(server, "pg_ctl", ["stop", "-D", server.cluster, "-m", "fast", "-w"]);
}

/** Does `work` while the server is down and nobody can start it. */
function whileHalted(server, throwaway, work) {
  return locked(async () => {
    await halt(server);
    try {
      return await work();
    } finally {
      await start(server, throwaway);
    }
  });
}

/** Puts the cluster in `folder` in the place of this one, which stays beside it. Returns where. */
function replaceCluster(server, folder, password) {
  const kept = `${server.cluster}.replaced-${Date.now()}`;
  renameSync(server.cluster, kept);
  renameSync(folder, server.cluster);
  server.state.password = password;
  saveState(server.state);
  return kept;
}

/**
 * Opens the embedded server of `DATA_DIR`, starting or adopting it.
 * @param {{throwaway?: boolean}} options throwaway: faster, loses data in a power cut (tests)
 * @returns `url` of the app's database, `cluster` (its folder), `user` (who owns it), `close()` (stops the
 *   server unless another live process of ours uses it), and what backups and tests need besides.
 * @throws {Stop} when the folder or the port cannot be used, with one line for the reader
 */
export async function openServer({ throwaway = false } = {}) {
  enterDataDir();
  return locked(async () => {
    const server = await locate();
    if (!existsSync(join(server.cluster, "PG_VERSION"))) await initialize(server);
    await start(server, throwaway);
    return {
      url: urlOf(server, NAME),
      cluster: server.cluster,
      user: server.user,
      stateFile: stateFile(),
      hasOtherUsers,
      halt: () => halt(server),
      resume: () => start(server, throwaway),
      whileHalted: (work) => whileHalted(server, throwaway, work),
      replaceCluster: (folder, replacement) => replaceCluster(server, folder, replacement),
      close: () => close(server),
    };
  });
}

async function close(server) {
  leaveDataDir();
  await locked(async () => {
    if (!hasOtherUsers()) await halt(server);
  });
}
