// Child processes of the scripts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { ROOT, Stop } from "./paths.mjs";

/** Resolves when someone asks this process to end (Ctrl-C, SIGTERM, a closed terminal). */
export function untilSignal() {
  return new Promise((resolve) => {
    // Listening for signals alone does not keep a process alive.
    const alive = setInterval(() => {}, 60_000);
    const end = (signal) => {
      clearInterval(alive);
      resolve(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
  });
}

/** Node's arguments that run one of our TypeScript files. */
export const TYPESCRIPT = ["--import", "tsx", "--import", "./scripts/support/server-only.mjs"];

/** Runs a program of the project to its end, its output shown; throws `Stop` when it fails. */
export async function runNode(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
  const [code, signal] = await once(child, "exit");
  if (code !== 0) throw new Stop(`${args.find((arg) => !arg.startsWith("-"))} ended with ${signal ?? code}.`);
}

/** Runs one of our TypeScript files to its end. */
export function runTypeScript(file, args = [], env = {}) {
  return runNode([...TYPESCRIPT, file, ...args], env);
}
