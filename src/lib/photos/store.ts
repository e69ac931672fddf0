import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "../env";
import { bucketStore } from "./s3";

/** Where the files of photos lie. A key is a name that `newPhotoKey` made. */
export type PhotoStore = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Null when there is none. */
  get: (key: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Twice is once. */
  remove: (key: string) => Promise<void>;
  /** Keys of all files that were there before a moment. */
  list: (before: Date) => Promise<string[]>;
};

const KEY = /^[0-9a-f-]{36}\.webp$/;

/** A name for a new file, which tells nothing. */
export function newPhotoKey(): string {
  return `${crypto.randomUUID()}.webp`;
}

const isMissing = (error: unknown) => (error as { code?: unknown }).code === "ENOENT";

/** A folder on this machine. */
function diskStore(folder: string): PhotoStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error("No key of a photo");
    return join(folder, key);
  };
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Never half a file under its own name.
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    get: async (key) => {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    list: async (before) => {
      const names = await readdir(folder).catch((error) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const keys: string[] = [];
      for (const name of names) {
        if (KEY.test(name) && (await stat(join(folder, name))).mtime < before) keys.push(name);
      }
      return keys;
    },
  };
}

/** The store of this copy: a bucket where the settings name one, else `photos` in `DATA_DIR`, which backups hold. */
export const photoStore: PhotoStore = env.photoBucket
  ? bucketStore(env.photoBucket, (key) => KEY.test(key))
  : diskStore(join(env.DATA_DIR, "photos"));
