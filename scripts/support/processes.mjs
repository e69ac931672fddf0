// Child processes of the commands: none outlives the command, however that ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT, Stop } from "./paths.mjs";

const PATIENCE_MS = 10_000;
const children = new Set();
let ending = false;

function untilSignal() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, resolve);
  });
}

/**
 * Does `work` until it is done, fails, or someone asks this process to end (Ctrl-C, SIGTERM, a closed
 * terminal: `asked`); then ends the children, waits for what `work` was just doing, and runs `clean`.
 */
export async function untilAsked(work, clean) {
  // Listening for signals alone does not keep a process alive.
  const alive = setInterval(() => {}, 60_000);
  const asked = untilSignal();
  const working = work(asked);
  try {
    await Promise.race([asked, working]);
  } finally {
    await endChildren();
    await Promise.race([working.catch(() => {}), pause(PATIENCE_MS)]);
    await clean();
    clearInterval(alive);
  }
}

/** Starts a program in the project's folder. */
function launch(file, args, { env = {}, ...options } = {}) {
  if (ending) throw new Stop("Stopped.");
  const child = spawn(file, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
    ...options,
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/**
 * Starts a Node program that runs until it is told to end. It also ends by itself when this process is
 * killed and can tell it nothing: then the channel between them closes.
 */
export function launchService(args, options) {
  const stdio = ["ignore", "inherit", "inherit", "ipc"];
  return launch(process.execPath, ["--import", "./scripts/support/with-parent.mjs", ...args], {
    stdio,
    ...options,
  });
}

/** Runs a program to its end. @throws {Stop} when it fails; `name` says what did not work */
export async function run(name, file, args, options) {
  const child = launch(file, args, options);
  // "error" comes instead of "exit" when there is no such program.
  const [code] = await once(child, "exit").catch((error) => [error.code]);
  if (code !== 0) throw new Stop(ending ? "Stopped." : `${name} failed (${code ?? "killed"}).`);
}

/** As `run` for a Node program, but what it says is shown only when it fails. */
export async function runQuietly(name, args, env) {
  const said = [];
  const child = launch(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
  const [code] = await once(child, "close");
  if (code === 0) return;
  if (!ending) process.stderr.write(Buffer.concat(said));
  throw new Stop(ending ? "Stopped." : `${name} failed (${code ?? "killed"}).`);
}

/** What Node needs to run our TypeScript files. */
export const TYPESCRIPT = ["scripts/support/run-typescript.mjs"];

/** Runs one of our TypeScript files to its end. */
export function runTypeScript(name, file, env = {}) {
  return run(name, process.execPath, [...TYPESCRIPT, file], { env });
}

/** Ends all children, by force those that do not within ten seconds; no more can be started. */
async function endChildren() {
  ending = true;
  await Promise.all(
    [...children].map(async (child) => {
      const force = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
      const exit = once(child, "exit");
      child.kill("SIGTERM");
      await exit;
      clearTimeout(force);
    }),
  );
}
