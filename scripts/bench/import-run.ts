// Reads, applies and undoes the list BENCH_FILE on DATABASE_URL; prints what it took as JSON. Started by `import.ts`.
import { createReadStream } from "node:fs";
import { keepFile, removeFile } from "../../src/features/imports/mutations/files";
import { startByCommand } from "../../src/features/imports/mutations/start";
import { applyByCommand } from "../../src/features/imports/mutations/turn";
import { workImports } from "../../src/features/imports/mutations/work";
import { db } from "../../src/lib/db";

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

async function begin(): Promise<string> {
  const { key } = await keepFile(createReadStream(process.env.BENCH_FILE ?? ""));
  const source = { sourceKey: "bench", sourceName: "bench", licence: "bench" };
  return startByCommand(source, { file: key, fileName: "bench.csv" });
}
const countsOf = async (batchId: string) =>
  (await db.importRow.groupBy({ by: ["fate"], where: { batchId }, _count: true }))
    .map(({ fate, _count }) => `${_count.toLocaleString("en")} ${fate}`)
    .join(", ");

globalThis.gc?.();
const base = process.memoryUsage().rss;
let peak = base;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const id = await begin();
const read = await secondsOf(() => workImports());
const fates = await countsOf(id);
await applyByCommand(id);
const applied = await secondsOf(() => workImports());
const again = await begin();
const readAgain = await secondsOf(() => workImports());
const fatesAgain = await countsOf(again);
clearInterval(timer);
for (const { settings } of await db.importBatch.findMany()) {
  const { file } = settings as { file?: string | null };
  if (file) await removeFile(file);
}
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const memory = { baseMb: megabytes(base), peakMb: megabytes(peak) };
console.log(JSON.stringify({ read, applied, readAgain, fates, fatesAgain, ...memory }));
await db.$disconnect();
