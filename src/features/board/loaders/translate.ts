import { getGazetteer } from "@/features/places/data";
import { LOCALES } from "@/i18n/locales";
import { getActor } from "@/lib/auth/session";
import { available, whenAvailable } from "@/lib/available";
import type { NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { listUntranslated } from "../data/desk";
import { listHiddenPosts } from "../data/hidden";
import { canSeePost, canTranslatePost } from "../permissions/posts";
import { toPostDto } from "../serializers/post";
import type { PostDto } from "../types";
import { isLive } from "../utils/state";
import { findSeen } from "./manage";

/** Posts for everybody that lack one of the site's languages. */
export function loadUntranslated(now = new Date()) {
  return whenAvailable(async () => {
    const [actor, gazetteer] = [await getActor(), await getGazetteer()];
    const hidden = await listHiddenPosts(actor.kind === "member" ? actor.id : null);
    const rows = await listUntranslated(LOCALES, now);
    return rows
      .filter((row) => canSeePost(actor, row) && !hidden.has(row.id))
      .map((row) => toPostDto(row, gazetteer));
  });
}

/** One post, to be put into another language. */
export async function loadTranslatable(
  id: string,
  now = new Date(),
): Promise<{ state: "ok"; post: PostDto } | { state: "missing" } | NoAccessState> {
  return available(async () => {
    const actor = await getActor();
    if (actor.kind !== "member") return { state: "sign_in" as const };
    const row = await findSeen(actor, id);
    if (!row || !isLive(row, now) || row.altLang) return { state: "missing" as const };
    if (isDenied(canTranslatePost(actor, row))) return { state: "missing" as const };
    return { state: "ok" as const, post: toPostDto(row, await getGazetteer()) };
  });
}
