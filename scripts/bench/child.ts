// A measurement in a process of its own, so that its memory is its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Stop } from "../support/paths.mjs";

const IMPORTS = ["--expose-gc", "--import", "tsx", "--import", "./scripts/support/server-only.mjs"];

/**
 * Runs a script of this folder on a database. @returns what it printed as JSON
 * @throws Stop when it ends with anything but success
 */
export async function runOn<Result>(databaseUrl: string, script: string): Promise<Result> {
  const child = spawn(process.execPath, [...IMPORTS, `scripts/bench/${script}`], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Stop("The run ended by itself.");
  return JSON.parse(text);
}
