// npm run import -- FILE [--apply] [--source KEY] [--name NAME] [--licence LICENCE] [--kind KIND] [--lang LANGUAGE]
// Reads a list and prints what each row is; with --apply also writes it. Works while the site runs, or not.
import { createReadStream, existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { withDatabase } from "./support/database.mjs";
import { runMain, Stop } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { authSecret } from "./support/secret.mjs";

const USAGE =
  "Usage: npm run import -- FILE [--apply] [--source KEY] [--name NAME] [--licence LICENCE] [--kind KIND] [--lang LANGUAGE]";
const MOST_PROBLEMS = 20;

function readCommand() {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        ...{ apply: { type: "boolean" }, source: text, name: text, licence: text, kind: text, lang: text },
      },
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new Stop(USAGE);
    if (!existsSync(file)) throw new Stop(`There is no file ${file}. ${USAGE}`);
    return { ...values, file: resolve(file) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(USAGE);
  }
}

/** Words for a problem, as the desk says them. */
async function wordsFor(codes: string): Promise<string> {
  const { default: messages } = await import("../src/i18n/messages/en");
  const path = codes.startsWith("@") ? codes.slice(1) : `imports.problems.${codes}`;
  const found = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], messages);
  return typeof found === "string" ? found : codes;
}

type Batch = NonNullable<Awaited<ReturnType<typeof import("../src/features/imports/data/batches").getBatch>>>;

async function printProblems(id: string): Promise<void> {
  const { listRows } = await import("../src/features/imports/data/batches");
  for (const { number, problems } of (await listRows(id, "error", 1)).slice(0, MOST_PROBLEMS)) {
    for (const { column, code, value, isNote } of problems) {
      if (isNote) continue;
      const where = column === null ? `line ${number}` : `line ${number}, ${column}`;
      console.log(`  ${where}: ${await wordsFor(code)}${value ? ` (${value})` : ""}`);
    }
  }
}

async function print({ id, state, problem, counts, made, suggested }: Batch): Promise<void> {
  if (state === "failed") {
    const { default: messages } = await import("../src/i18n/messages/en");
    const failures: Record<string, string> = messages.imports.failures;
    throw new Stop(`It could not be read: ${failures[problem ?? ""] ?? problem}`);
  }
  const { possible_duplicate: twice, error, unchanged } = counts;
  console.log(
    `${counts.new} new, ${counts.update} changed, ${unchanged} unchanged, ${twice} possible duplicates, ${error} with problems`,
  );
  if (error > 0) await printProblems(id);
  if (state === "applied") {
    console.log(`Written: ${made} entries, and ${suggested} suggestions for editors.`);
    if (twice > 0) console.log("Possible duplicates were left out.");
    console.log(`Look at it, or undo it, at /desk/import/${id}`);
  } else {
    console.log(
      "Nothing is written yet. Look at each row, say what possible duplicates are, and apply it at",
    );
    console.log(`/desk/import/${id} — or run this again with --apply, which leaves possible duplicates out.`);
  }
}

/** Works until this batch is where it should be; a running worker may do it, too. */
async function until(id: string, states: readonly Batch["state"][]): Promise<Batch> {
  const { workImports } = await import("../src/features/imports/mutations/work");
  const { getBatch } = await import("../src/features/imports/data/batches");
  for (;;) {
    await workImports({ only: id });
    const batch = await getBatch(id);
    if (!batch) throw new Stop("Somebody threw it away meanwhile.");
    if (states.includes(batch.state)) return batch;
    await new Promise((done) => setTimeout(done, 500));
  }
}

runMain(async () => {
  const { file, apply, source, name, licence, kind, lang } = readCommand();
  await withDatabase(async ({ url }) => {
    await prepareDatabase(url);
    // The app's own code reads these when it is loaded.
    Object.assign(process.env, { DATABASE_URL: url, AUTH_SECRET: authSecret(), LOG_LEVEL: "error" });
    const { uploadSchema } = await import("../src/features/imports/schema");
    const { keepFile } = await import("../src/features/imports/mutations/files");
    const { startByCommand } = await import("../src/features/imports/mutations/start");
    const { applyByCommand } = await import("../src/features/imports/mutations/turn");
    const { db } = await import("../src/lib/db");
    const fileName = basename(file);
    const input = uploadSchema.safeParse({
      ...{ sourceKey: source, sourceName: name ?? source ?? fileName, licence: licence ?? "unknown" },
      ...{ defaultKind: kind, lang },
    });
    if (!input.success) throw new Stop(`--source is small letters, digits, dots and dashes. ${USAGE}`);
    const { key } = await keepFile(createReadStream(file)).catch((error: Error) => {
      throw error.name === "TooLargeError" ? new Stop("It is larger than 50 MB.") : error;
    });
    try {
      const id = await startByCommand(input.data, { file: key, fileName });
      let batch = await until(id, ["ready", "failed", "applied"]);
      if (apply && batch.state === "ready") {
        await applyByCommand(id);
        batch = await until(id, ["applied"]);
      }
      await print(batch);
    } finally {
      await db.$disconnect();
    }
  });
});
