import { loadPhoto } from "@/features/board/loaders/manage";
import { loadGatheringPhoto } from "@/features/gatherings/loaders/organizing";
import { loadEntryPhoto } from "@/features/proposals/loaders/photos";
import { photoStore } from "@/lib/photos/store";
import { readSlug } from "@/lib/web-address";

const STATUS = { missing: 404, unavailable: 503 } as const;
// Asked about each time: who may see it changes, the picture of an id never does.
const PRIVATE = { "cache-control": "private, no-cache", "x-robots-tag": "noindex" };

type Context = { params: Promise<{ id: string }> };

/** A photo, for whoever may see what it belongs to. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = readSlug((await params).id) ?? "";
  const ofPost = await loadPhoto(id);
  const ofEntry = ofPost.state === "missing" ? await loadEntryPhoto(id) : ofPost;
  const answer = ofEntry.state === "missing" ? await loadGatheringPhoto(id) : ofEntry;
  if (answer.state !== "ok") return new Response(null, { status: STATUS[answer.state], headers: PRIVATE });
  const headers = { ...PRIVATE, etag: `"${id}"` };
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  const bytes = await photoStore.get(answer.key);
  if (!bytes) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(bytes, { headers: { ...headers, "content-type": "image/webp" } });
}
