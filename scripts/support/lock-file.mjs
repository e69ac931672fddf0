// A lock file made where a registry serves only one platform lacks the packages of the others, and then
// `npm ci` refuses it everywhere. Their entries can be told from those that ask for them.

const OS = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32"];
const CPU = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Whether Node, from the package at `from`, would find `name`. */
function isFound(packages, from, name) {
  for (
    let at = from;
    at;
    at = at.includes("/node_modules/") ? at.replace(/\/node_modules\/(?!.*\/node_modules\/).*$/, "") : ""
  ) {
    if (packages[`${at}/node_modules/${name}`]) return true;
  }
  return Boolean(packages[`node_modules/${name}`]);
}

/**
 * The optional packages that a lock file asks for and does not hold.
 * @returns `[{name, range, by}]`: `by` is the entry that asks
 */
export function missingPackages(lock) {
  return Object.entries(lock.packages).flatMap(([by, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isFound(lock.packages, by, name))
      .map(([name, range]) => ({ name, range, by })),
  );
}

/** What a platform package's name says of where it runs, as npm writes it: `{cpu?, libc?, os?}`. */
function platformOf(name) {
  const words = name.replace("windows", "win32").split(/[/_-]/);
  const os = OS.find((word) => words.includes(word));
  const cpu = CPU.find((word) => words.includes(word));
  const libc =
    os === "linux" && ["musl", "gnu"].find((start) => words.some((word) => word.startsWith(start)));
  return { os: os && [os], cpu: cpu && [cpu], libc: libc && [libc === "gnu" ? "glibc" : libc] };
}

/** The lock file with entries for the platform packages that it lacks; entries stay sorted. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const { name, range, by } of missingPackages(lock)) {
    if (!/^\d/.test(range))
      throw new Error(`${by} asks for ${name}@${range}: no exact version to write down`);
    const { os, cpu, libc } = platformOf(name);
    if (!cpu) throw new Error(`${name}: its name does not tell its platform`);
    // Keys in npm's order, so that it does not rewrite them; those without a value are not written.
    packages[`node_modules/${name}`] = { version: range, cpu, libc, optional: true, os };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}
