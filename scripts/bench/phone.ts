import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";

/** The phone of the measurement: a slow processor on a slow line, with nothing kept from earlier visits. */
export const PHONE = {
  width: 375,
  height: 740,
  cpuSlowdown: 4,
  downKbit: 1600,
  upKbit: 750,
  latencyMs: 150,
};

/** What is waited for on a page; the names that `in-page.js` gives to what it saw. */
export type Sight = "row" | "picture" | "pins";

/** One visit. Times in milliseconds since the navigation began, sizes in bytes as they were transferred. */
export type Visit = {
  seen: Partial<Record<Sight, number>>;
  firstPaint: number | null;
  /** Until the page's first byte as the browser counts it: the server's work, without the emulated delay. */
  wait: number;
  layoutShift: number;
  html: number;
  scripts: { url: string; bytes: number }[];
  /** Whether the live map took a tap on a marker; false where none was tapped. */
  handledClick: boolean;
};

const PATIENCE_MS = 30_000;
const IN_PAGE = fileURLToPath(new URL("./in-page.js", import.meta.url));

declare global {
  interface Window {
    bench: {
      seen: Visit["seen"];
      report: () => Visit;
      /** Where to tap the first marker of the live map that can be tapped. */
      freePin: () => { x: number; y: number } | null;
    };
  }
}

/** A browser is idle once its processes took less time of the processors than this in so long, in milliseconds. */
const IDLE = { work: 20, window: 500 };

/**
 * Waits until the browser has started what a new profile starts: a second of work in processes of its own, which
 * a phone whose browser is open has behind it, and which would keep the server on this machine from answering.
 */
async function untilIdle(browser: Browser): Promise<void> {
  const devtools = await browser.newBrowserCDPSession();
  const workSoFar = async (): Promise<number> => {
    const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  try {
    const deadline = Date.now() + PATIENCE_MS;
    let work = await workSoFar();
    let taken = Number.POSITIVE_INFINITY;
    while (taken > IDLE.work) {
      if (Date.now() > deadline) throw new Error("The browser does not become idle.");
      await pause(IDLE.window);
      const before = work;
      work = await workSoFar();
      taken = work - before;
    }
  } finally {
    await devtools.detach();
  }
}

const bytesPerSecond = (kbit: number): number => (kbit * 1000) / 8;

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: PHONE.latencyMs,
    downloadThroughput: bytesPerSecond(PHONE.downKbit),
    uploadThroughput: bytesPerSecond(PHONE.upKbit),
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: PHONE.cpuSlowdown });
}

/** Waits until what is loaded has run. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: PATIENCE_MS });
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
  );
}

/**
 * Visits an address as a phone that was never there before.
 * @param sights to wait for, half a minute each at most; one that never came is missing from the answer
 */
export async function visit(browser: Browser, url: string, sights: Sight[]): Promise<Visit> {
  const { width, height } = PHONE;
  const context = await browser.newContext({ viewport: { width, height }, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: IN_PAGE });
    await untilIdle(browser);
    await slowDown(page);
    await page.goto(url, { waitUntil: "commit" });
    const all = (names: Sight[]) => names.every((name) => name in window.bench.seen);
    await page.waitForFunction(all, sights, { timeout: PATIENCE_MS }).catch(() => {});
    await settle(page);
    const report = await page.evaluate(() => window.bench.report());
    const pin = await page.evaluate(() => window.bench.freePin());
    if (!pin) return report;
    await page.touchscreen.tap(pin.x, pin.y);
    return { ...report, handledClick: await page.evaluate(() => window.bench.report().handledClick) };
  } finally {
    await context.close();
  }
}
