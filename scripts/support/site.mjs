// The site's own processes.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { NEXT } from "./build.mjs";
import { Stop } from "./paths.mjs";
import { launchService, TYPESCRIPT } from "./processes.mjs";
import { authSecret } from "./secret.mjs";

const PATIENCE_MS = 60_000;

function services({ host, port }, dev) {
  return [
    { name: "The site", args: [NEXT, dev ? "dev" : "start", "-H", host, "-p", String(port)] },
    { name: "The worker", args: [...TYPESCRIPT, "scripts/worker.ts", "--prepared"] },
  ];
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Starts the site's processes and waits until it answers.
 * @returns `ended`: a promise that rejects when one of them ends by itself
 */
export async function startSite(where, { databaseUrl, dev = false }) {
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(where.port),
    AUTH_SECRET: authSecret(),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const ended = Promise.race(
    services(where, dev).map(async ({ name, args }) => {
      const [code, signal] = await once(launchService(args, { env }), "exit");
      throw new Stop(`${name} ended by itself (${signal ?? code}).`);
    }),
  );
  ended.catch(() => {});
  const deadline = Date.now() + PATIENCE_MS;
  const health = `${where.url}/api/health/live`;
  while (!(await Promise.race([ended, answers(health)]))) {
    if (Date.now() > deadline) throw new Stop(`The site does not answer at ${where.url}.`);
    await pause(50);
  }
  return { ended };
}
