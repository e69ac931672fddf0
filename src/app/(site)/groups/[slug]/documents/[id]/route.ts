import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { loadFile } from "@/features/groups/loaders/files";
import { readSlug } from "@/lib/web-address";

const STATUS = { missing: 404, unavailable: 503 } as const;
// Asked about each time; a browser never takes it for a page of this site.
const PRIVATE = {
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
};

type Context = { params: Promise<{ slug: string; id: string }> };

/** A file of a group, for whoever may see it: to be saved, never to be shown as a page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const answer = await loadFile(readSlug(slug) ?? "", readSlug(id) ?? "");
  if (answer.state !== "ok") return new Response(null, { status: STATUS[answer.state], headers: PRIVATE });
  const { path, fileName, mediaType, size } = answer.file;
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const name = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(body, {
    headers: {
      ...PRIVATE,
      "content-type": mediaType,
      "content-length": String(size),
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
}
