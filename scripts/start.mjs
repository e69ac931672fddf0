// npm start: everything, from a fresh clone to the running site. `npm run dev` is the same with reloading.
import { checkNode } from "./support/node-version.mjs";

checkNode();
// Only now: the rest is written for the Node that the app needs.
const { runMain } = await import("./support/paths.mjs");
const { start } = await import("./support/start.mjs");
runMain(() => start({ dev: process.argv.includes("--dev") }));
