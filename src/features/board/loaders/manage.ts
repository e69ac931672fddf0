import { getGazetteer } from "@/features/places/data";
import type { Actor, Member } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { today } from "@/lib/calendar";
import { env } from "@/lib/env";
import type { NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { listHiddenPosts } from "../data/hidden";
import { getPhoto, getPostByLink, getTranslation, listOwnPosts } from "../data/own";
import { getPost, type PostRow } from "../data/posts";
import { canManagePost, canSeePost } from "../permissions/posts";
import { type HelpLineDto, type OwnPostDto, toHelpLines, toOwnPostDto } from "../serializers/manage";
import type { PostText } from "../types";

/** All that the author's own page, and her part of the post's page, show. */
export type OwnPost = { post: OwnPostDto; waiting: PostText | null; helpLines: HelpLineDto[] };

/** One's own post. Whoever it is not hers gets the same answer whether there is one. */
export async function loadOwnPost(
  id: string,
  now = new Date(),
): Promise<{ state: "ok"; value: OwnPost } | NoAccessState> {
  return available(async () => {
    const [actor, row] = [await getActor(), await getPost(id)];
    if (!row) return { state: actor.kind === "member" ? ("forbidden" as const) : ("sign_in" as const) };
    const permit = canManagePost(actor, row);
    if (isDenied(permit)) return { state: permit.denied };
    const post = toOwnPostDto(row, await getGazetteer());
    const waiting = await getTranslation(permit, id);
    const helpLines = toHelpLines(post, env.HELP_LINES, today(now));
    return { state: "ok" as const, value: { post, waiting, helpLines } };
  });
}

/** Everything that a member posted, for her account. */
export async function loadOwnPosts(actor: Member): Promise<OwnPostDto[]> {
  const gazetteer = await getGazetteer();
  return (await listOwnPosts(actor.id)).map((row) => toOwnPostDto(row, gazetteer));
}

/** What the link of a reminder opens. Nothing is changed. */
export async function loadKeeping(
  id: string,
  token: string,
  now = new Date(),
): Promise<{ state: "ok"; post: OwnPostDto } | { state: "over" } | Unavailable> {
  return available(async () => {
    const row = await getPostByLink(id, token, now);
    if (!row || row.state === "closed") return { state: "over" as const };
    return { state: "ok" as const, post: toOwnPostDto(row, await getGazetteer()) };
  });
}

/** Whether somebody may see a post, blocks included. */
async function isSeenBy(actor: Actor, row: PostRow): Promise<boolean> {
  if (!canSeePost(actor, row)) return false;
  return actor.kind !== "member" || !(await listHiddenPosts(actor.id)).has(row.id);
}

/** A post for whoever may see it; null for all others, as when there is none. */
export async function findSeen(actor: Actor, id: string): Promise<PostRow | null> {
  const row = await getPost(id);
  return row && (await isSeenBy(actor, row)) ? row : null;
}

/** Whether whoever asks may report this post: whoever sees it may. */
export async function loadReportable(
  id: string,
): Promise<{ state: "ok" } | { state: "missing" } | Unavailable> {
  return available(async () => {
    return { state: (await findSeen(await getActor(), id)) ? ("ok" as const) : ("missing" as const) };
  });
}

/** Where the file of a photo lies, for whoever may see the post that it belongs to; null for all others. */
export async function loadPhoto(
  id: string,
): Promise<{ state: "ok"; key: string } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const photo = await getPhoto(id);
    const isSeen = photo?.post && (await isSeenBy(await getActor(), photo.post));
    return photo && isSeen ? { state: "ok" as const, key: photo.storageKey } : { state: "missing" as const };
  });
}
