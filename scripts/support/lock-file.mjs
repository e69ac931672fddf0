// A lock file made where a registry serves only one platform lacks the packages of the others, and then
// `npm ci` refuses it everywhere. Their entries can be told from those that ask for them.

const OS = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32"];
const CPU = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Where Node, from the package at `from`, would find `name`: the key of its entry, or null. */
function resolve(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const key = `${at ? `${at}/` : ""}node_modules/${name}`;
    if (packages[key]) return key;
    if (!at) return null;
    if (!at.includes("/node_modules/")) at = "";
  }
}

/**
 * The optional packages that a lock file asks for and does not hold.
 * @returns `[{name, range, by}]`: `by` is the entry that asks
 */
export function missingPackages(lock) {
  return Object.entries(lock.packages).flatMap(([by, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolve(lock.packages, by, name))
      .map(([name, range]) => ({ name, range, by })),
  );
}

/** What a platform package's name says of where it runs: `{os?, cpu?, libc?}`. */
function platformOf(name) {
  const words = name.replace("windows", "win32").split(/[/_-]/);
  const os = OS.find((word) => words.includes(word));
  const cpu = CPU.find((word) => words.includes(word));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu")) && "glibc";
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === "linux" && libc && { libc: [libc] }),
  };
}

/** The lock file with entries for the platform packages that it lacks; entries stay sorted. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const { name, range, by } of missingPackages(lock)) {
    if (!/^\d/.test(range))
      throw new Error(`${by} asks for ${name}@${range}: no exact version to write down`);
    const platform = platformOf(name);
    if (!platform.cpu) throw new Error(`${name}: its name does not tell its platform`);
    packages[`node_modules/${name}`] = { version: range, optional: true, ...platform };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}
