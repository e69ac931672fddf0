/** `npm run pictures`: takes the README's picture from the built site. `BENCH_URL` names one that already runs. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../tests/support/chromium";
import { withSite } from "./bench/site";
import { ROOT, runMain, Stop } from "./support/paths.mjs";

const PICTURE = "docs/pictures/map.png";
const SIZE = { width: 1280, height: 800 };
const MOST_BYTES = 400_000;

runMain(() =>
  withSite(async (url) => {
    const browser = await chromium.launch(chromiumOptions());
    try {
      const page = await browser.newPage({ viewport: SIZE, locale: "en-US", reducedMotion: "reduce" });
      await page.goto(`${url}/map`);
      await page.locator(".map-live .map-pin").first().waitFor();
      await page.locator(".map-cover").waitFor({ state: "detached" });
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(ROOT, PICTURE), animations: "disabled" });
    } finally {
      await browser.close();
    }
    const { size } = statSync(join(ROOT, PICTURE));
    if (size > MOST_BYTES) throw new Stop(`${PICTURE} has ${size} bytes; at most ${MOST_BYTES} are wanted.`);
    console.log(`${PICTURE}, ${Math.round(size / 1000)} kB`);
  }),
);
