// Where things lie. Plain Node: this is read before anything is installed.
import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Where this copy keeps what it may not lose: the embedded database and its password.
 * `DATA_DIR`, relative to the project; `./.data` without it.
 */
export function dataDir() {
  return resolve(ROOT, process.env.DATA_DIR || ".data");
}

/** Short, stable name for a path. */
export function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** An expected failure: its message is the one line shown, without a stack. */
export class Stop extends Error {}

/**
 * Runs `main` and ends the process: an expected failure becomes one line and exit code 1, any other its
 * stack. Ends it explicitly because the migration engine leaves a timer of ten seconds behind.
 */
export function runMain(main) {
  main().then(
    () => process.exit(),
    (error) => {
      console.error(error instanceof Stop ? error.message : error);
      process.exit(1);
    },
  );
}
