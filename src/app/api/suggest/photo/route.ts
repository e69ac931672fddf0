import { getLocale } from "next-intl/server";
import { FORM_KEPT, PHOTO_LIMIT, PHOTO_SLOTS } from "@/features/proposals/constants";
import { FORM_COOKIE, type PhotoResult } from "@/features/proposals/loaders/photos";
import { keepForm, keepPhoto } from "@/features/proposals/mutations/photos";
import { readValues } from "@/lib/action/form-data";
import { defineRoute } from "@/lib/api-route";
import { setSecretCookie } from "@/lib/auth/cookies";
import { cleanText } from "@/lib/clean-text";
import { isFromOwnPage } from "@/lib/own-origin";
import { MOST_ALT, MOST_PHOTOS } from "@/lib/photos/limits";
import { readUpload } from "@/lib/photos/receive";
import { problem } from "@/lib/problem";
import { consumeAsVisitor } from "@/lib/rate-limit";

export const dynamic = "force-dynamic";

type Values = Record<string, string[]>;

/** Slots of a form that hold a photo which stays. */
const taken = (values: Values) =>
  PHOTO_SLOTS.filter((slot) => values[`photoId-${slot}`]?.[0] && !values[`photoGone-${slot}`]);

/** Keeps the picture and names it in the form; says what stood in the way. */
async function add(values: Values, photo: Awaited<ReturnType<typeof readUpload>>["photo"], lang: string) {
  const alt = cleanText(values.photoAlt?.[0] ?? "").slice(0, MOST_ALT);
  const free = PHOTO_SLOTS.find((slot) => !values[`photoId-${slot}`]?.[0]);
  if (typeof photo === "string") return photo;
  if (alt === "") return "alt";
  if (free === undefined || taken(values).length >= MOST_PHOTOS) return "full";
  values[`photoId-${free}`] = [await keepPhoto(photo)];
  values[`photoAlt-${free}`] = [alt];
  values[`photoLang-${free}`] = [lang];
  delete values.photoAlt;
  return "added";
}

async function receive(request: Request): Promise<PhotoResult | { values: Values; result: PhotoResult }> {
  const { ok } = await consumeAsVisitor(PHOTO_LIMIT);
  const { form, photo } = await readUpload(request);
  const values = readValues(form) as Values;
  if (Object.keys(values).length === 0) return ok ? (typeof photo === "string" ? photo : "none") : "often";
  const result: PhotoResult = ok ? await add(values, photo, await getLocale()) : "often";
  delete values.photoChosen;
  return { values, result };
}

/** Takes a picture out of the form for an entry, and gives the form back with it. For ordinary forms: no script needed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  post: async ({ request }) => {
    if (!isFromOwnPage(request)) return problem(403);
    if (request.headers.get("content-length") === null) return problem(411);
    const received = await receive(request);
    const { values, result } = typeof received === "string" ? { values: {}, result: received } : received;
    const query = new URLSearchParams({ photo: result });
    if (Object.keys(values).length > 0) {
      const { id, secret } = await keepForm(values, await getLocale());
      await setSecretCookie(FORM_COOKIE, secret, FORM_KEPT);
      query.set("kept", id);
    }
    const slug = (values as Values).slug?.[0] ?? "";
    const path = slug === "" ? "/initiatives/new" : `/initiatives/${encodeURIComponent(slug)}/edit`;
    return new Response(null, { status: 303, headers: { location: `${path}?${query}` } });
  },
});
