import { permitFor } from "@/features/board/actions/permit";
import { PHOTO_LIMIT } from "@/features/board/constants";
import { addPhoto } from "@/features/board/mutations/photos";
import { photoAltSchema } from "@/features/board/schema/life";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { isId } from "@/lib/is-id";
import { isFromOwnPage } from "@/lib/own-origin";
import { isDenied } from "@/lib/permit";
import { readUpload } from "@/lib/photos/receive";
import { problem } from "@/lib/problem";
import { consume } from "@/lib/rate-limit";

type Context = { params: Promise<{ id: string }> };

const backTo = (id: string, result: string) =>
  new Response(null, { status: 303, headers: { location: `/board/${id}/manage?result=${result}#photos` } });

async function receive(request: Request, id: string): Promise<Response> {
  const actor = await getActor();
  const permit = await permitFor(actor, id);
  if (isDenied(permit)) return problem(403);
  if (request.headers.get("content-length") === null) return problem(411);
  const { ok } = await consume(PHOTO_LIMIT, permit.actor.id);
  if (!ok) return backTo(id, "photo_often");
  const { form, photo } = await readUpload(request);
  if (photo === "large") return backTo(id, "photo_large");
  const words = photoAltSchema.safeParse({ alt: form.get("alt"), lang: form.get("lang") });
  if (!words.success) return backTo(id, "photo_none");
  if (typeof photo === "string") return backTo(id, `photo_${photo}`);
  return backTo(id, (await addPhoto(permit, id, photo, words.data)) ? "photo" : "photo_full");
}

/** Takes a photo of one's own note, from an ordinary form. Below /api: the proxy cuts long bodies. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromOwnPage(request)) return problem(403);
  const { id } = await params;
  if (!isId(id)) return problem(404);
  const answer = await whenAvailable(() => receive(request, id));
  return answer.state === "ok" ? answer.value : problem(503);
}
