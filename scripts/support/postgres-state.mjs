// What DATA_DIR remembers of the embedded database: its port and password, where it lies, and who uses it.
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isMarkAlive, markAlive } from "./live-files.mjs";
import { dataDir, Stop } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { clusterElsewhere } from "./postgres-home.mjs";

const ownMark = () => join(dataDir(), "users", String(process.pid));

/** Makes `DATA_DIR` and marks this process as a user of its database. */
export function enterDataDir() {
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

/** The file that holds the state. */
export const stateFile = () => join(dataDir(), "postgres.json");

/** Writes the state, whole or not at all. */
export function saveState({ port, password, cluster }) {
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
export async function loadState() {
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

/** Whether another live process uses the server of this `DATA_DIR`. */
export function hasOtherUsers() {
  const folder = join(dataDir(), "users");
  return readdirSync(folder).some(
    (name) =>
      name !== String(process.pid) &&
      (isMarkAlive(join(folder, name)) || void rmSync(join(folder, name), { force: true })),
  );
}

/** Takes this process's mark away. */
export function leaveDataDir() {
  rmSync(ownMark(), { force: true });
}
