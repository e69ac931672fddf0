// Read by every Node there is: nothing newer than ES modules in here.
const [MAJOR, MINOR] = [20, 19];

/** Ends the process with one line where Node is older than the app needs. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
  console.error(
    `Node ${MAJOR}.${MINOR} or newer is needed; this is Node ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
