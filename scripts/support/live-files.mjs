// Files that stand for a live process: each holds its id and when it started, so that one left behind by a
// killed process is told from one whose id was given to another since.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Stop } from "./paths.mjs";

// Long enough for a build on a slow machine; a lock whose holder is gone is not waited for.
const PATIENCE_MS = 600_000;

/** When a process started, in the kernel's own units; "" where the system does not tell. */
function startOf(pid) {
  try {
    // The second field, the program's name, may itself hold spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ")[19];
  } catch {
    return "";
  }
}

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Writes the file that stands for this process. @throws EEXIST when `exclusive` and there is one */
export function markAlive(path, { exclusive = false } = {}) {
  writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: exclusive ? "wx" : "w" });
}

/** Whether the process that wrote this file still runs. */
export function isMarkAlive(path) {
  try {
    const [pid, start] = readFileSync(path, "utf8").split(" ");
    // An empty file is one that its writer is about to fill.
    return !pid || (exists(Number(pid)) && startOf(Number(pid)) === start);
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

/** Runs `work` while no other process of ours holds the lock at `path`; waits ten minutes at most. */
export async function withFileLock(path, work) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      markAlive(path, { exclusive: true });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (Date.now() > deadline) throw new Stop(`${path} is held by another process.`);
      if (!isMarkAlive(path)) rmSync(path, { force: true });
      await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
