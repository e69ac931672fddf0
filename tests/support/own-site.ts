// The built site as a process of its own, on the database of the test file; no worker.
import { ensureBuilt, NEXT } from "../../scripts/support/build.mjs";
import { freePort } from "../../scripts/support/ports.mjs";
import { type Command, runCommand } from "./command";

export type OwnSite = { url: string; port: number; command: Command; stop: () => Promise<void> };

/** Starts the site with the settings of the tests, and others. */
export async function startOwnSite(env: Record<string, string> = {}): Promise<OwnSite> {
  await ensureBuilt();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const command = runCommand([NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    PORT: String(port),
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    AUTH_SECRET: process.env.AUTH_SECRET ?? "",
    ...env,
  });
  await command.says("Ready in");
  const stop = async () => {
    command.child.kill("SIGTERM");
    await command.exit;
  };
  return { url, port, command, stop };
}
