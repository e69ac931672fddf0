// Suggestions on DATABASE_URL; prints what they took as JSON. Started by `suggestions.ts`.
import { getMatchBoard, getMatchPlaces } from "../../src/features/introductions/data/match-board";
import { suggestFor } from "../../src/features/introductions/loaders/suggestions";
import { recomputeAll } from "../../src/features/introductions/mutations/recompute";
import { db } from "../../src/lib/db";

const MEGABYTE = 1_000_000;
const ASKED = 300;

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Seconds of processor that this process took so far: what others do on the machine is not in it. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const loadSeconds = await secondsOf(async () => [await getMatchBoard(), await getMatchPlaces()]);
globalThis.gc?.();
const baseMb = process.memoryUsage.rss() / MEGABYTE;
const never = new AbortController().signal;
const now = new Date();
const before = processorSeconds();
const allSeconds = await secondsOf(() => recomputeAll(now, never));
const allProcessorSeconds = processorSeconds() - before;
const later = new Date(now.getTime() + 1);
const againSeconds = await secondsOf(() => recomputeAll(later, never));
const rewritten = await db.suggestion.count({ where: { computedAt: later } });
const rows = await db.suggestion.count();
// Kilobytes of 1024.
const peakMb = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
const posts = await db.post.findMany({ where: { audience: "everyone" }, select: { id: true }, take: ASKED });
const times: number[] = [];
const started = processorSeconds();
for (const { id } of posts) {
  times.push(
    1000 * (await secondsOf(() => suggestFor(id, { for: "member", actor: { kind: "visitor" }, now: later }))),
  );
}
const oneProcessorMs = (1000 * (processorSeconds() - started)) / times.length;
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
const speed = { p50: at(0.5), p95: at(0.95) };
console.log(
  JSON.stringify({
    ...{ loadSeconds, ...speed, oneProcessorMs, allSeconds, allProcessorSeconds, againSeconds },
    ...{ rows, rewritten, baseMb, peakMb },
  }),
);
await db.$disconnect();
process.exit();
