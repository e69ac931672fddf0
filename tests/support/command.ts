// The project's commands, run as real processes.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../scripts/support/ports.mjs";
import { temporaryDataDir } from "../../scripts/support/test-database.mjs";

const ROOT = join(import.meta.dirname, "../..");

export type Command = {
  child: ChildProcess;
  /** All that it said so far. */
  output: () => string;
  /** Its exit code; null when it was killed. */
  exit: Promise<number | null>;
  /** Resolves when it has said this. @throws with its output when it ends before */
  says: (words: string) => Promise<void>;
};

/** Runs a Node program of the project. Of the caller's environment only what every program needs. */
export function runCommand(args: string[], env: Record<string, string> = {}): Command {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      for (const listener of listeners) listener();
    });
  }
  const exit = once(child, "close").then(([code]) => code as number | null);
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.includes(words) && resolve();
      listeners.add(look);
      look();
      exit.then(() => reject(new Error(`It ended without saying "${words}":\n${said}`)));
    });
  return { child, output: () => said, exit, says };
}

/** A copy of the site with a database of its own: start it as often as you like. */
export class Copy {
  readonly dataDir = temporaryDataDir();
  private running: Command[] = [];

  private constructor(readonly port: number) {}

  static async create(): Promise<Copy> {
    return new Copy(await freePort());
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Runs `npm start` (without npm), not waiting for anything. */
  launch(env: Record<string, string> = {}, nodeArgs: string[] = []): Command {
    const command = runCommand([...nodeArgs, "scripts/start.mjs"], {
      DATA_DIR: this.dataDir,
      PORT: String(this.port),
      ...env,
    });
    this.running.push(command);
    return command;
  }

  /** Starts the site and waits until it says where it is. */
  async start(): Promise<Command> {
    const command = this.launch();
    await command.says(this.url);
    return command;
  }

  /** Where the database lies. */
  get cluster(): string {
    return (
      JSON.parse(readFileSync(join(this.dataDir, "postgres.json"), "utf8")).cluster ??
      join(this.dataDir, "postgres")
    );
  }

  /** Whether the database server runs, or was killed and left its mark. */
  get isDatabaseUp(): boolean {
    return (
      existsSync(join(this.dataDir, "postgres.json")) && existsSync(join(this.cluster, "postmaster.pid"))
    );
  }

  /** Ends what still runs. */
  async end(): Promise<void> {
    const running = this.running.splice(0);
    for (const { child } of running) child.kill("SIGTERM");
    await Promise.all(running.map(({ exit }) => exit));
  }

  /** Ends what still runs and removes the data. */
  async remove(): Promise<void> {
    await this.end();
    if (existsSync(join(this.dataDir, "postgres.json")))
      rmSync(this.cluster, { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true });
  }
}
