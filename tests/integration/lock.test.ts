import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { completeLock, missingPackages } from "../../scripts/support/lock-file.mjs";

const ROOT = join(import.meta.dirname, "../..");
const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "commons-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the lock file holds the packages of every platform (else: npm run lock)", () => {
  expect(missingPackages(lock)).toEqual([]);
});

test("npm installs from it as it stands", () => {
  for (const file of ["package.json", "package-lock.json", ".npmrc"])
    cpSync(join(ROOT, file), join(folder, file));
  // Says no with an exit code; needs no network, because nothing is fetched in a dry run.
  execFileSync("npm", ["ci", "--dry-run", "--offline", "--ignore-scripts"], { cwd: folder, stdio: "pipe" });
});

test("it names no registry", () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":"https?:/);
});

test("a missing package is found and written down with its platform", () => {
  const asks = { "@x/darwin-arm64": "1.2.3", "@x/linux-x64-musl": "1.2.3", "@x/win32-ia32-msvc": "1.2.3" };
  const packages = {
    "node_modules/x": { version: "1.2.3", optionalDependencies: asks },
    "node_modules/x/node_modules/@x/win32-ia32-msvc": { version: "1.2.3", optional: true },
  };
  expect(missingPackages({ packages }).map(({ name }) => name)).toEqual([
    "@x/darwin-arm64",
    "@x/linux-x64-musl",
  ]);
  const complete = completeLock({ packages });
  expect(missingPackages(complete)).toEqual([]);
  expect(complete.packages["node_modules/@x/linux-x64-musl"]).toEqual({
    version: "1.2.3",
    cpu: ["x64"],
    libc: ["musl"],
    optional: true,
    os: ["linux"],
  });
});

test("a version that is no version cannot be written down", () => {
  const packages = { "node_modules/x": { optionalDependencies: { "@x/darwin-arm64": "^1.2.3" } } };
  expect(() => completeLock({ packages })).toThrow("no exact version");
});
