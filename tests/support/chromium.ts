import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

// The one without windows first: the same engine, and the tests take half as long.
const PLACES = [
  process.env.PLAYWRIGHT_CHROMIUM,
  ...["chromium-headless-shell", "chromium", "chromium-browser"].map((name) => `/usr/bin/${name}`),
];

/** The program to run, or undefined for Playwright's own. @throws when there is neither */
function findChromium(): string | undefined {
  const found = PLACES.find((path) => path && existsSync(path));
  if (!found && !existsSync(chromium.executablePath())) {
    throw new Error(
      "No Chromium: set PLAYWRIGHT_CHROMIUM, install the system's, or run npx playwright install chromium",
    );
  }
  return found;
}

/** How Chromium is started here. Its sandbox does not work for root. */
export function chromiumOptions() {
  return { executablePath: findChromium(), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}
