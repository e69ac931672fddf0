// The embedded Postgres: initialized once, started, adopted when an earlier process left it running, and
// stopped by the last of our processes that uses it. Driven by its own pg_ctl. Plain Node.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { isMarkAlive, markAlive, withFileLock } from "./live-files.mjs";
import { dataDir, Stop } from "./paths.mjs";
import { freePort, isPortFree } from "./ports.mjs";
import { clusterElsewhere, nativeDir, serverUser } from "./postgres-home.mjs";

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
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const ownMark = () => join(dataDir(), "users", String(process.pid));

function prepareDataDir() {
  try {
    if (!existsSync(dataDir())) {
      mkdirSync(dataDir(), { recursive: true });
      // Passable, not readable, for the server's user.
      chmodSync(dataDir(), 0o711);
    }
    mkdirSync(join(dataDir(), "users"), { recursive: true });
    markAlive(ownMark());
  } catch (error) {
    throw new Stop(`Cannot write to DATA_DIR ${dataDir()} (${error.code}).`);
  }
}

const stateFile = () => join(dataDir(), "postgres.json");

function saveState({ port, password, cluster }) {
  writeFileSync(`${stateFile()}.new`, `${JSON.stringify({ port, password, cluster })}\n`, { mode: 0o600 });
  renameSync(`${stateFile()}.new`, stateFile());
}

function readState() {
  try {
    return JSON.parse(readFileSync(stateFile(), "utf8"));
  } catch (error) {
    throw new Stop(`Cannot read ${stateFile()} (${error.code ?? "no JSON"}): was it made by another user?`);
  }
}

/** `{port, password, cluster}`; `cluster` is null when it lies in `DATA_DIR` itself. */
async function loadState() {
  if (existsSync(stateFile())) return readState();
  if (existsSync(join(dataDir(), "postgres"))) {
    throw new Stop(
      `${stateFile()} (port and password of the database beside it) is missing: restore it, or move the database away.`,
    );
  }
  const state = {
    port: await freePort(),
    password: randomBytes(24).toString("hex"),
    cluster: clusterElsewhere(),
  };
  saveState(state);
  return state;
}

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

/** Starts the server unless it runs. After a crash its old children may hold the data for some seconds. */
async function start(server, throwaway) {
  for (let attempt = 1; ; attempt++) {
    if (await isRunning(server)) return;
    if (!(await isPortFree(server.state.port))) {
      server.state.port = await freePort();
      saveState(server.state);
    }
    try {
      return await launch(server, throwaway);
    } catch (error) {
      if (attempt === CRASH_RETRIES) {
        throw new Stop(
          `The embedded Postgres does not start; see ${join(server.cluster, "server.log")}. ${error.message}`,
        );
      }
      await pause(RETRY_MS);
    }
  }
}

async function createDatabase(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url("postgres"), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}

/** Whether another live process uses the server of this `DATA_DIR`. */
function hasOtherUsers() {
  const folder = join(dataDir(), "users");
  return readdirSync(folder).some(
    (name) => isMarkAlive(join(folder, name)) || void rmSync(join(folder, name)),
  );
}

const locked = (work) => withFileLock(join(dataDir(), "postgres.lock"), work);

async function halt(server) {
  // Nothing to stop when it died on its own.
  if (await isRunning(server))
    await program(server, "pg_ctl", ["stop", "-D", server.cluster, "-m", "fast", "-w"]);
}

/**
 * Opens the embedded server of `DATA_DIR`, starting or adopting it.
 * @param {{throwaway?: boolean}} options throwaway: faster, loses data in a power cut (tests)
 * @returns `url` of the app's database, `urlFor(database)`, `cluster` (its folder), `close()` (stops the
 *   server unless another live process of ours uses it), and for tests `halt()` and `resume()`.
 * @throws {Stop} when the folder or the port cannot be used, with one line for the reader
 */
export async function openServer({ throwaway = false } = {}) {
  prepareDataDir();
  return locked(async () => {
    const server = await locate();
    if (!existsSync(join(server.cluster, "PG_VERSION"))) await initialize(server);
    await start(server, throwaway);
    const urlFor = (database) =>
      `postgresql://${NAME}:${server.state.password}@127.0.0.1:${server.state.port}/${database}`;
    await createDatabase(urlFor);
    return {
      url: urlFor(NAME),
      urlFor,
      cluster: server.cluster,
      halt: () => halt(server),
      resume: () => start(server, throwaway),
      close: () => close(server),
    };
  });
}

async function close(server) {
  rmSync(ownMark(), { force: true });
  await locked(async () => {
    if (!hasOtherUsers()) await halt(server);
  });
}
