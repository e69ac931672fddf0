// Finding on DATABASE_URL; prints what it took as JSON. Started by `duplicates.ts`.
import { findAllPairs } from "../../src/features/duplicates/mutations/find";
import { db } from "../../src/lib/db";

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

globalThis.gc?.();
const base = process.memoryUsage().rss;
let peak = base;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const seconds = await secondsOf(() => findAllPairs(new Date()));
const again = await secondsOf(() => findAllPairs(new Date()));
clearInterval(timer);
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
console.log(JSON.stringify({ seconds, again, baseMb: megabytes(base), peakMb: megabytes(peak) }));
await db.$disconnect();
