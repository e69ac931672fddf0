// npm test: every check there is; ends with the line "N passed, N failed". Runs one part when it is named:
// `node scripts/test.mjs integration lock` (unit, integration, e2e, a11y, checks; the rest goes to the runner).
import { checkNode } from "./support/node-version.mjs";

checkNode();
const { runMain } = await import("./support/paths.mjs");
const { runTests } = await import("./support/test-run.mjs");
runMain(() => runTests(...process.argv.slice(2)));
