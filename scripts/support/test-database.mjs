// Databases for tests: one throw-away server, migrated and seeded once; every test file gets a copy.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from "node:fs";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";
import { isMarkAlive, markAlive } from "./live-files.mjs";
import { openServer } from "./postgres.mjs";
import { prepareDatabase } from "./prepare.mjs";

const PREFIX = "commons-test-";
const OWNER = "owner";

const MEMORY = "/dev/shm";
const GIGABYTE = 1024 ** 3;

/**
 * Where the databases of a test run may lie: in memory where there is plenty, else in the folder for temporary files.
 * A copy of a database is 770 files; some file systems take half a second of a processor to make them when as many were
 * removed shortly before.
 */
export function roomiestHome() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize > 2 * GIGABYTE && freemem() > 4 * GIGABYTE) return MEMORY;
  } catch {
    // There is none here.
  }
  return tmpdir();
}

/** Where they lie: a test run chooses, measurements and single files take the folder for temporary files. */
const home = () => process.env.TEST_DATA_HOME ?? tmpdir();

/** A new folder for a test's `DATA_DIR`, passable for the server's user. */
export function temporaryDataDir() {
  const folder = mkdtempSync(join(home(), PREFIX));
  markAlive(join(folder, OWNER));
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes what `openServer` made under the `DATA_DIR` of this process. */
function removeData({ cluster }) {
  for (const path of [cluster, process.env.DATA_DIR]) rmSync(path, { recursive: true, force: true });
}

/** Whether a folder was made by whoever runs this: what others left behind is theirs to remove. */
function isOwn(folder) {
  return !process.getuid || statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid();
}

/** Stops the servers that killed test runs of this user left behind, and removes their folders. */
async function removeAbandoned() {
  for (const name of readdirSync(home()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(home(), name);
    if (!isOwn(folder) || !existsSync(join(folder, OWNER)) || isMarkAlive(join(folder, OWNER))) continue;
    process.env.DATA_DIR = folder;
    const server = await openServer({ throwaway: true });
    const isUsed = server.hasOtherUsers();
    await server.close();
    if (!isUsed) removeData(server);
  }
}

/**
 * Opens the server for tests: the one of `TEST_DATABASE_URL` where a caller opened it, else one of its own
 * in a temporary `DATA_DIR`, which becomes this process's.
 * @returns `url` of the seeded database that copies are made from, and `close()`
 */
export async function openTestDatabase() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  await removeAbandoned();
  process.env.DATA_DIR = temporaryDataDir();
  const server = await openServer({ throwaway: true });
  const close = async () => {
    await server.close();
    removeData(server);
  };
  try {
    await prepareDatabase(server.url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: server.url, close };
}

async function administer(url, statement) {
  const { default: pg } = await import("pg");
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Copies the database at `url`, or makes an empty one. @returns the URL of the new database */
export async function createDatabase(url, name, { empty = false } = {}) {
  const source = new URL(url).pathname.slice(1);
  await administer(
    url,
    `CREATE DATABASE "${name}" TEMPLATE "${empty ? "template0" : source}" STRATEGY FILE_COPY`,
  );
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

/** Drops the database at `url`, closing what is connected to it. */
export function dropDatabase(url) {
  return administer(url, `DROP DATABASE IF EXISTS "${new URL(url).pathname.slice(1)}" WITH (FORCE)`);
}
