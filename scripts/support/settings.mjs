// What the commands read from the environment. The app itself reads its own in src/lib/env.ts.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT, Stop } from "./paths.mjs";
import { isPortFree } from "./ports.mjs";

/** Reads `.env` of the project, as the app does; what the environment already says wins. */
export function loadSettings() {
  const path = join(ROOT, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/** Where the site listens: `HOST` (this machine only, unless said otherwise) and `PORT`. */
export function address() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT is no port: ${process.env.PORT}`);
  const reachable = ["0.0.0.0", "::", "127.0.0.1"].includes(host) ? "localhost" : host;
  return { host, port, url: `http://${reachable}:${port}` };
}

/** Stops with one line when mail could not be sent as the settings have it. */
export function checkMailSettings() {
  const { SMTP_URL: server, MAIL_FROM: sender } = process.env;
  if (!server) return;
  if (!URL.canParse(server) || !/^smtps?:$/.test(new URL(server).protocol))
    throw new Stop("SMTP_URL is not the URL of a mail server (smtps://user:password@host:465).");
  if (!sender?.includes("@"))
    throw new Stop(
      "MAIL_FROM is missing: the address that mail is sent from (Commons <commons@example.org>).",
    );
}

/** Stops with one line when the site cannot listen there. Waits a moment for a server that is just ending. */
export async function checkPort({ host, port }) {
  const deadline = Date.now() + 2000;
  try {
    while (!(await isPortFree(port, host))) {
      if (Date.now() > deadline) {
        throw new Stop(
          `Port ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`Cannot listen on ${host}:${port} (${error.code}).`);
  }
}
