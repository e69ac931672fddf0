import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "./env";

/** A file was longer than it may be; nothing of it was kept. */
class TooLargeError extends Error {
  constructor() {
    super("Too large");
    this.name = "TooLargeError";
  }
}

/** Passes bytes on up to `most`, and breaks off after that. */
function limitBytes(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      done(size > most ? new TooLargeError() : null, piece);
    },
  });
}

const KEY = /^[0-9a-f-]{36}$/;

/** A folder below `DATA_DIR` whose files are read and written as streams. A key tells nothing. */
export function fileStore(name: string) {
  const folder = join(env.DATA_DIR, name);
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error("No key of a file");
    return join(folder, key);
  };
  return {
    pathOf,
    /** Keeps a stream, never half of it under its own name. @returns its key and size @throws TooLargeError */
    put: async (stream: NodeJS.ReadableStream, most: number): Promise<{ key: string; size: number }> => {
      const key = crypto.randomUUID();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const part = `${pathOf(key)}.part`;
      const file = createWriteStream(part, { mode: 0o600 });
      try {
        await pipeline(stream, limitBytes(most), file);
        await rename(part, pathOf(key));
        return { key, size: file.bytesWritten };
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    /** Twice is once. */
    remove: (key: string) => rm(pathOf(key), { force: true }),
  };
}
