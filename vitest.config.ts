import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first";

// A zone with an offset of 12:45 and its own summer time: hidden assumptions of UTC fail.
process.env.TZ = "Pacific/Chatham";

const at = (path: string) => `${import.meta.dirname}/${path}`;

export default defineConfig({
  resolve: { alias: { "@": at("src"), "server-only": at("tests/support/empty.ts") } },
  test: {
    setupFiles: ["tests/support/quiet-console.ts"],
    sequence: { sequencer: LongestFirst },
    env: { LOG_LEVEL: "silent", AUTH_SECRET: "for tests only, thirty-two characters and more" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          // They are about functions: a process for each file takes three times as long as all they do.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/support/global-database.ts",
          setupFiles: ["tests/support/own-database.ts"],
          // Real processes and databases: enough for a slow machine, far more than they take.
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Of three on two cores one often waits for a process or a database.
          maxWorkers: 3,
        },
      },
    ],
  },
});
