import { Readable } from "node:stream";
import busboy from "@fastify/busboy";

/** A form with a file, as it arrived. */
export type Upload<Kept> = {
  fields: Record<string, string>;
  /** Null where no file was chosen. */
  file: { kept: Kept; fileName: string } | null;
};

/** Most fields beside the file, and bytes of each. */
const LIMITS = { fields: 20, fieldSize: 4_096, files: 1, fieldNameSize: 100, headerPairs: 50 };

/**
 * A form with one file, which goes to `keep` piece by piece while it arrives.
 * @throws whatever `keep` throws; Error when the form is broken or ends early
 */
export async function readUpload<Kept>(
  request: Request,
  keep: (stream: Readable) => Promise<Kept>,
): Promise<Upload<Kept>> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body) throw new Error("No body");
  const parser = busboy({ headers: { "content-type": type }, limits: LIMITS });
  const fields: Record<string, string> = {};
  let keeping: Promise<Upload<Kept>["file"]> | null = null;
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      body.destroy();
      reject(error);
    };
    parser.on("field", (name, value) => {
      fields[name] = value.replaceAll("\0", "");
    });
    parser.on("file", (_name, stream, fileName) => {
      // A file input that nobody used sends a part without a name.
      if (!fileName) {
        stream.resume();
        return;
      }
      keeping = keep(stream).then((kept) => ({ kept, fileName: fileName.replaceAll("\0", "") }));
      keeping.catch(fail);
    });
    parser.on("finish", resolve);
    parser.on("error", fail);
    body.on("error", fail);
    body.pipe(parser);
  }).catch(async (error: unknown) => {
    await Promise.resolve(keeping).catch(() => null);
    throw error;
  });
  return { fields, file: await keeping };
}
