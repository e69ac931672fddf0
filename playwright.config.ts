import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/support/ports.mjs";
import { chromiumOptions } from "./tests/support/chromium";

// Kept in the environment: each worker reads this file again. `E2E_URL` names a site that already runs.
process.env.E2E_PORT ??= String(await freePort());
// Where the site that the tests start says which database it has: for what no page can do.
process.env.E2E_DATABASE_FILE ??= join(tmpdir(), `commons-e2e-${process.env.E2E_PORT}`);
const own = `http://localhost:${process.env.E2E_PORT}`;
const baseURL = process.env.E2E_URL ?? own;

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL,
    browserName: "chromium",
    locale: "en-US",
    // Not the server's: a date written by one and rewritten by the other shows.
    timezoneId: "America/New_York",
    launchOptions: chromiumOptions(),
    screenshot: "only-on-failure",
    // What is not there says so, and where, long before a test's own time is over.
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
  },
  webServer: process.env.E2E_URL
    ? undefined
    : {
        command: "node tests/support/serve.mjs",
        url: `${own}/api/health/ready`,
        timeout: 300_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
        env: {
          E2E_DATABASE_FILE: process.env.E2E_DATABASE_FILE,
          PORT: process.env.E2E_PORT,
          APP_URL: own,
          TZ: "Pacific/Chatham",
          LOG_LEVEL: "error",
          // Tests fill forms faster than people.
          FORM_MIN_SECONDS: "0",
          VISITOR_LIMIT_FACTOR: "100",
        },
        stdout: "ignore",
        stderr: "pipe",
      },
});
