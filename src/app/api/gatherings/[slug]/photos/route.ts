import { PHOTO_LIMIT } from "@/features/gatherings/constants";
import { permitToEdit } from "@/features/gatherings/loaders/organizing";
import { addPhoto } from "@/features/gatherings/mutations/photos";
import { photoAltSchema } from "@/features/gatherings/schema/edit";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { isFromOwnPage } from "@/lib/own-origin";
import { isDenied } from "@/lib/permit";
import { readUpload } from "@/lib/photos/receive";
import { problem } from "@/lib/problem";
import { consume } from "@/lib/rate-limit";
import { readSlug } from "@/lib/web-address";

type Context = { params: Promise<{ slug: string }> };

const backTo = (slug: string, result: string) => {
  const location = `/gatherings/${encodeURIComponent(slug)}/edit?result=${result}#photos`;
  return new Response(null, { status: 303, headers: { location } });
};

async function receive(request: Request, slug: string): Promise<Response> {
  const permit = await permitToEdit(await getActor(), { slug });
  if (isDenied(permit)) return problem(403);
  if (request.headers.get("content-length") === null) return problem(411);
  const { ok } = await consume(PHOTO_LIMIT, permit.actor.id);
  if (!ok) return backTo(slug, "photo_often");
  const { form, photo } = await readUpload(request);
  if (photo === "large") return backTo(slug, "photo_large");
  const alt = photoAltSchema.safeParse(form.get("alt") ?? undefined);
  if (!alt.success) return backTo(slug, "photo_none");
  if (typeof photo === "string") return backTo(slug, `photo_${photo}`);
  return backTo(slug, (await addPhoto(permit, slug, photo, alt.data)) ? "photo" : "photo_full");
}

/** Takes a photo of a gathering, from an ordinary form. Below /api: the proxy cuts long bodies. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromOwnPage(request)) return problem(403);
  const slug = readSlug((await params).slug);
  if (slug === null) return problem(404);
  const answer = await whenAvailable(() => receive(request, slug));
  return answer.state === "ok" ? answer.value : problem(503);
}
