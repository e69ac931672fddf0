/**
 * `npm run bench:web`: how fast `/map` is on a cold, slow phone, compared with the limits that the project set
 * itself. Fails when one is missed. `BENCH_URL` names a site that already runs, `BENCH_RUNS` how often to visit.
 */
import { cpus, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../tests/support/chromium";
import { runMain, Stop } from "../support/paths.mjs";
import { measure } from "./measure";
import { PHONE } from "./phone";
import { withSite } from "./site";
import { isMet, tableOf } from "./table";

const RUNS = Number(process.env.BENCH_RUNS || 7);

function conditions(browser: string): string {
  const { width, height, cpuSlowdown, downKbit, upKbit, latencyMs } = PHONE;
  const load = loadavg().map((value) => value.toFixed(1));
  return [
    `Chromium ${browser}, ${width}x${height}, processor ${cpuSlowdown}x slower, ${downKbit} kbit/s down, ${upKbit} up, ${latencyMs} ms.`,
    `Node ${process.version}, ${cpus().length} processors, load ${load.join(" ")} (1, 5, 15 minutes). ${RUNS} runs.`,
  ].join("\n");
}

runMain(async () => {
  if (!Number.isInteger(RUNS) || RUNS < 1) throw new Stop(`BENCH_RUNS is no number of runs: ${RUNS}`);
  let missed = 0;
  await withSite(async (url) => {
    const browser = await chromium.launch(chromiumOptions());
    try {
      const figures = await measure(browser, url, RUNS);
      missed = figures.filter((figure) => !isMet(figure)).length;
      console.log(`${conditions(browser.version())}\n\n${tableOf(figures)}\n`);
    } finally {
      await browser.close();
    }
  });
  if (missed) throw new Stop(`${missed} of the limits missed.`);
});
