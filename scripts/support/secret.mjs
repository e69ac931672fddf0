// The secret that sessions, codes and sealed mail depend on. Made once and kept with the data, unless it is given.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir, Stop } from "./paths.mjs";

/** Where the secret lies that was made here. */
export const secretPath = () => join(dataDir(), "auth-secret");

/** `AUTH_SECRET`, or the one in `DATA_DIR`. @throws {Stop} when it can be neither read nor written */
export function authSecret() {
  const given = process.env.AUTH_SECRET;
  if (given && given.length < 32) throw new Stop("AUTH_SECRET is too short: 32 characters at least.");
  if (given) return given;
  const path = secretPath();
  try {
    if (existsSync(path)) return readFileSync(path, "utf8");
    const made = randomBytes(32).toString("base64url");
    mkdirSync(dataDir(), { recursive: true });
    writeFileSync(path, made, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    if (error.code === "EEXIST") return readFileSync(path, "utf8");
    throw new Stop(`Cannot keep a secret in DATA_DIR ${dataDir()} (${error.code}): set AUTH_SECRET.`);
  }
}
