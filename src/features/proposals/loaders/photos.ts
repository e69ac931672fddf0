import { z } from "zod";
import type { ActionState } from "@/lib/action/types";
import { hostCookie, readCookie } from "@/lib/auth/cookies";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { isDenied } from "@/lib/permit";
import { getDeskPhoto, getKeptForm, getShownPhotoKey } from "../data/photos";
import { canCurate, isEntrusted } from "../permissions";

/** Holds the secret of the form that this browser put aside. */
export const FORM_COOKIE = hostCookie("entry_form");

/** Where the file of an entry's photo lies, for whoever may see it: everybody while it is shown, else its editors. */
export async function loadEntryPhoto(
  id: string,
): Promise<{ state: "ok"; key: string } | { state: "missing" } | Unavailable> {
  return available(async () => {
    if (!z.uuid().safeParse(id).success) return { state: "missing" as const };
    const shown = await getShownPhotoKey(id);
    if (shown) return { state: "ok" as const, key: shown };
    const actor = await getActor();
    if (isDenied(canCurate(actor))) return { state: "missing" as const };
    const photo = await getDeskPhoto(id);
    return photo && isEntrusted(actor, photo.reach)
      ? { state: "ok" as const, key: photo.storageKey }
      : { state: "missing" as const };
  });
}

/** Why a form comes back from sending a picture. */
export const PHOTO_RESULTS = ["added", "none", "alt", "large", "type", "broken", "full", "often"] as const;
export type PhotoResult = (typeof PHOTO_RESULTS)[number];

/** A form that comes back from sending a picture: what was typed, and what came of it. */
export type KeptForm = { values: Record<string, string[]>; result: PhotoResult };

type Parameter = string | string[] | undefined;
const first = (value: Parameter): string => [value].flat()[0] ?? "";

/** The form that this browser put aside for this entry ("" for a new one); null without one. */
export async function readKeptForm(
  params: Record<string, Parameter>,
  slug: string,
): Promise<KeptForm | null> {
  const result = PHOTO_RESULTS.find((one) => one === first(params.photo));
  const id = z.uuid().safeParse(first(params.kept)).data;
  if (!result) return null;
  const secret = id ? await readCookie(FORM_COOKIE) : null;
  const values = id && secret ? await getKeptForm(id, secret) : null;
  if (!values) return { values: {}, result };
  return (values.slug?.[0] ?? "") === slug ? { values, result } : null;
}

/** How a form begins that came back. @param say the words for what came of it */
export function keptState(
  kept: KeptForm | null,
  say: (result: PhotoResult) => string,
): ActionState | undefined {
  if (!kept) return undefined;
  const { values, result } = kept;
  const isWrong = result !== "added";
  if (Object.keys(values).length === 0) return { state: "ok", message: say(result) };
  const field = result === "alt" ? "photoAlt" : "photo";
  return {
    state: "error",
    code: isWrong ? "invalid" : "notice",
    message: isWrong ? "" : say(result),
    fieldErrors: isWrong ? { [field]: say(result) } : {},
    values,
  };
}
