import { permitFor } from "@/features/board/actions/permit";
import { PHOTO_LIMIT } from "@/features/board/constants";
import { isId } from "@/features/board/data/posts";
import { addPhoto } from "@/features/board/mutations/photos";
import { photoAltSchema } from "@/features/board/schema/life";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { isFromOwnPage } from "@/lib/own-origin";
import { isDenied } from "@/lib/permit";
import { encodePhoto, LARGEST_FILE } from "@/lib/photos/encode";
import { problem } from "@/lib/problem";
import { consume } from "@/lib/rate-limit";

/** What the other fields and the parts of a form take beside the file. */
const ENVELOPE = 16 * 1024;

type Context = { params: Promise<{ id: string }> };

const backTo = (id: string, result: string) =>
  new Response(null, { status: 303, headers: { location: `/board/${id}/manage?result=${result}#photos` } });

/** The file and its words; null when either is missing or can't be read. */
async function readForm(request: Request) {
  const form = await request.formData().catch(() => null);
  const file = form?.get("photo");
  const words = photoAltSchema.safeParse({ alt: form?.get("alt"), lang: form?.get("lang") });
  if (!(file instanceof File) || file.size === 0 || !words.success) return null;
  return { bytes: new Uint8Array(await file.arrayBuffer()), words: words.data };
}

async function receive(request: Request, id: string): Promise<Response> {
  const actor = await getActor();
  const permit = await permitFor(actor, id);
  if (isDenied(permit)) return problem(403);
  const length = request.headers.get("content-length");
  if (length === null) return problem(411);
  // Told before the body is read: the rest of it goes nowhere.
  if (!(Number(length) <= LARGEST_FILE + ENVELOPE)) return backTo(id, "photo_large");
  const { ok } = await consume(PHOTO_LIMIT, permit.actor.id);
  if (!ok) return backTo(id, "photo_often");
  const form = await readForm(request);
  if (!form) return backTo(id, "photo_none");
  if (form.bytes.length > LARGEST_FILE) return backTo(id, "photo_large");
  const photo = await encodePhoto(form.bytes);
  if (typeof photo === "string") return backTo(id, `photo_${photo}`);
  return backTo(id, (await addPhoto(permit, id, photo, form.words)) ? "photo" : "photo_full");
}

/** Takes a photo of one's own note, from an ordinary form. Below /api: the proxy cuts long bodies. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromOwnPage(request)) return problem(403);
  const { id } = await params;
  if (!isId(id)) return problem(404);
  const answer = await whenAvailable(() => receive(request, id));
  return answer.state === "ok" ? answer.value : problem(503);
}
