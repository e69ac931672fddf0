// A lock file that names the process holding it, so that one left behind by a killed process is seen.
import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { Stop } from "./paths.mjs";

const PATIENCE_MS = 60_000;

/** Whether a process with this id exists (also one that belongs to someone else). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function take(path) {
  const handle = await open(path, "wx");
  await handle.writeFile(String(process.pid));
  await handle.close();
}

async function dropIfOrphan(path) {
  const pid = Number(await readFile(path, "utf8").catch(() => ""));
  // An empty file is one that its owner is about to fill.
  if (pid && !isAlive(pid)) await rm(path, { force: true });
}

/** Runs `work` while no other process of ours holds the lock at `path`; waits up to a minute for it. */
export async function withFileLock(path, work) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await take(path);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (Date.now() > deadline) throw new Stop(`${path} is held by another process; remove it if none runs.`);
      await dropIfOrphan(path);
      await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
