// One run of the weekly mail on DATABASE_URL; prints what it did as JSON. Started by `digest.ts`.
import { getDirectory } from "../../src/features/initiatives/data";
import { initiativesSource } from "../../src/features/subscriptions/digest/initiatives";
import { runDigest } from "../../src/features/subscriptions/digest/run";
import { db } from "../../src/lib/db";

const MEGABYTE = 1_000_000;

await getDirectory();
globalThis.gc?.();
const baseMb = process.memoryUsage.rss() / MEGABYTE;
const started = performance.now();
const run = await runDigest("weekly", {
  sources: [initiativesSource],
  now: new Date(),
  signal: new AbortController().signal,
});
const seconds = (performance.now() - started) / 1000;
// Kilobytes of 1024.
const peakMb = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
console.log(JSON.stringify({ ...run, seconds, baseMb, peakMb }));
await db.$disconnect();
process.exit();
