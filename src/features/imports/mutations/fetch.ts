import "server-only";
import { db, withDatabase } from "@/lib/db";
import { guardedDownload, type Network } from "@/lib/guarded-get";
import { FETCH_SECONDS, LARGEST_FILE } from "../constants";
import type { BatchSettings } from "../types";
import { type Batch, onBatch, toSettings } from "./chunk";
import { failBatch } from "./fail";
import { keepFile, removeFile } from "./files";
import { addBatch, inDays } from "./start";

const FAILURES = { refused: "refused", large: "too_large", silent: "not_reachable" } as const;

/** Fetches the list of a batch. @returns the key of its file; null when it failed */
export async function fetchFile(batch: Batch, network?: Network): Promise<string | null> {
  const answer = await guardedDownload(batch.settings.url ?? "", keepFile, {
    ...{ mostBytes: LARGEST_FILE, seconds: FETCH_SECONDS },
    ...(network && { network }),
  });
  const problem = answer.state === "done" ? null : FAILURES[answer.state];
  await withDatabase(() =>
    db.importSource.update({ where: { id: batch.sourceId }, data: { lastError: problem } }),
  );
  if (answer.state !== "done") {
    await failBatch(batch.id, FAILURES[answer.state]);
    return null;
  }
  const { key } = answer.value;
  const kept = await onBatch(batch.id, ["waiting"], async (tx, { settings }) => {
    if (settings.file !== null) return false;
    const all = toSettings({ ...settings, file: key });
    await tx.importBatch.update({ where: { id: batch.id }, data: { settings: all } });
    return true;
  });
  if (kept) return key;
  // Somebody else fetched it, too, or it was thrown away.
  await removeFile(key);
  return null;
}

/** Begins with the sources whose day has come; what waits of them unread from before makes way. */
export async function beginDue(now: Date): Promise<void> {
  const due = await withDatabase(() =>
    db.importSource.findMany({
      where: { nextAt: { lte: now }, everyDays: { not: null }, url: { not: null } },
    }),
  );
  for (const { id, url, everyDays, nextAt } of due) {
    const files = await withDatabase(() =>
      db.$transaction(async (tx) => {
        const { count } = await tx.importSource.updateMany({
          where: { id, nextAt },
          data: { nextAt: inDays(everyDays ?? 1, now) },
        });
        const source = await tx.importSource.findUnique({ where: { id } });
        if (count === 0 || !source || !url) return [];
        // Kind and language as they were said the last time.
        const last = await tx.importBatch.findFirst({
          where: { sourceId: id },
          orderBy: { createdAt: "desc" },
        });
        const { defaultKind, lang } = (last?.settings ?? {}) as BatchSettings;
        const said = { ...(defaultKind && { defaultKind }), ...(lang && { lang }) };
        const older = await tx.importBatch.findMany({
          where: {
            sourceId: id,
            state: { in: ["ready", "failed"] },
            settings: { path: ["isScheduled"], equals: true },
          },
        });
        await tx.importBatch.deleteMany({ where: { id: { in: older.map((batch) => batch.id) } } });
        const fileName = new URL(url).pathname.split("/").at(-1) || new URL(url).host;
        await addBatch(
          tx,
          source,
          { fileName, settings: { file: null, url, isScheduled: true, ...said } },
          null,
        );
        return older.flatMap(({ settings }) => (settings as BatchSettings).file ?? []);
      }),
    );
    for (const file of files) await removeFile(file);
  }
}
