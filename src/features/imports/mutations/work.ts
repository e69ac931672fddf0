import "server-only";
import { db, withDatabase } from "@/lib/db";
import { isDatabaseDown } from "@/lib/errors";
import type { Network } from "@/lib/guarded-get";
import { log } from "@/lib/log";
import { CHUNK } from "../constants";
import { type Forms, readForms } from "../data/forms";
import type { BatchSettings } from "../types";
import { applyNext, skipNext } from "./apply";
import type { Batch } from "./chunk";
import { failBatch } from "./fail";
import { beginDue, fetchFile } from "./fetch";
import { removeFile } from "./files";
import { readBatch } from "./read";
import { undoNext } from "./undo";

/** Times that a piece of work is tried that others stood in the way of. */
const TRIES = 3;

type Options = {
  signal?: AbortSignal;
  now?: Date;
  network?: Network;
  /** One batch alone, and nothing that is due. */
  only?: string;
};

async function nextBatch(except: readonly string[], only?: string): Promise<Batch | null> {
  const row = await withDatabase(() =>
    db.importBatch.findFirst({
      where: {
        state: { in: ["waiting", "reading", "applying", "undoing"] },
        id: { notIn: [...except], ...(only && { equals: only }) },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: { source: true },
    }),
  );
  return row && { ...row, settings: row.settings as BatchSettings };
}

/** Names of errors, never their text: it can hold what a list says. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown");

async function tried<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await work();
    } catch (error) {
      if (n >= TRIES || isDatabaseDown(error)) throw error;
      log.warn({ name: nameOf(error) }, "an import tries again");
    }
  }
}

/** Row by row, where some row of a chunk stands in the way of the others. */
async function applyCarefully(id: string, forms: Forms): Promise<"more" | "over"> {
  try {
    return await tried(() => applyNext(id, CHUNK, forms));
  } catch (error) {
    if (isDatabaseDown(error)) throw error;
  }
  try {
    return await applyNext(id, 1, forms);
  } catch (error) {
    if (isDatabaseDown(error)) throw error;
    log.error({ name: nameOf(error), batch: id }, "a row could not be applied");
    await skipNext(id);
    return "more";
  }
}

async function read(batch: Batch, { signal, network }: Options): Promise<void> {
  if (batch.settings.file === null && batch.settings.url) {
    const file = await fetchFile(batch, network);
    if (file === null) return;
    batch.settings.file = file;
  }
  try {
    await readBatch(batch, signal ?? new AbortController().signal);
  } catch (error) {
    if (isDatabaseDown(error)) throw error;
    log.error({ name: nameOf(error), batch: batch.id }, "a list could not be read");
    await failBatch(batch.id, "unexpected");
  }
}

async function run(batch: Batch, options: Options): Promise<void> {
  const { id, state } = batch;
  if (state === "waiting" || state === "reading") return read(batch, options);
  const forms = await readForms();
  const step = state === "applying" ? () => applyCarefully(id, forms) : () => tried(() => undoNext(id));
  let progress = await step();
  while (progress === "more" && !options.signal?.aborted) progress = await step();
  const { file } = batch.settings;
  const isApplied =
    state === "applying" && (await db.importBatch.count({ where: { id, state: "applied" } })) > 0;
  if (file !== null && isApplied) await removeFile(file);
}

/**
 * Reads, applies and undoes whatever waits for it, in pieces: each is done once, by one worker, and after an
 * interruption it goes on from there.
 */
export async function workImports(options: Options = {}): Promise<void> {
  if (!options.only) await beginDue(options.now ?? new Date());
  const seen: string[] = [];
  for (;;) {
    const batch = options.signal?.aborted ? null : await nextBatch(seen, options.only);
    if (!batch) return;
    seen.push(batch.id);
    await run(batch, options);
  }
}
