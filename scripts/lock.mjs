// npm run lock: after a change of dependencies, adds the packages of the other platforms to the lock file.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completeLock, missingPackages } from "./support/lock-file.mjs";
import { ROOT, runMain } from "./support/paths.mjs";

runMain(async () => {
  const path = join(ROOT, "package-lock.json");
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const missing = missingPackages(lock);
  if (missing.length) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(`${missing.length} packages added`);
});
