import { getGazetteer } from "@/features/places/data";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { type Unavailable, whenAvailable } from "@/lib/available";
import { isId } from "@/lib/is-id";
import { loadPermitted } from "@/lib/page-access";
import type { Permit } from "@/lib/permit";
import { getAvoidance, getSettings, listBlockedBy } from "../data/settings";
import {
  countNews,
  getConversation,
  getMessageFor,
  getMute,
  listConversations,
  listMessages,
} from "../data/threads";
import { markRead } from "../mutations/seat";
import { canConverse } from "../permissions";
import { otherOf, toConversationDto, toMessageDto, toThreadDto } from "../serializers/thread";
import type { ThreadDto } from "../types";
import { readMuteToken } from "../utils/tokens";

type User = Permit<"conversation.use">;

/** The reader's conversations; those with somebody she blocked apart. */
export function loadConversations() {
  return loadPermitted(canConverse, async ({ actor }) => {
    const gazetteer = await getGazetteer();
    const { rows, hasMore } = await listConversations(actor.id);
    const blocked = await listBlockedBy(actor.id);
    // Where nothing ever reached both, she cannot know that it is whom she blocked.
    const isApart = ({ row, glance }: (typeof rows)[number]) =>
      glance.isShared && blocked.has(otherOf(row, actor.id)?.id ?? "");
    const show = (one: (typeof rows)[number]) => toConversationDto(one, actor, gazetteer);
    return {
      actor,
      open: rows.filter((one) => !isApart(one)).map(show),
      blocked: rows.filter(isApart).map(show),
      hasMore,
    };
  });
}

async function readThread({ actor }: User, id: string, before: string | null): Promise<ThreadDto | null> {
  const found = await getConversation(id, actor.id);
  if (!found) return null;
  const page = await listMessages(id, actor.id, before && isId(before) ? before : null);
  const otherId = otherOf(found.row, actor.id)?.id;
  const avoids = otherId ? await getAvoidance(actor.id, otherId) : null;
  return toThreadDto({ ...found, page, avoids }, actor, await getGazetteer(), new Date());
}

/** One conversation of the reader, which she has read by that; null when it is none of hers. */
export function loadThread(id: string, before: string | null) {
  return loadPermitted(canConverse, async (permit) => {
    const { actor } = permit;
    const thread = await readThread(permit, id, before);
    const newest = thread?.messages.at(-1);
    if (thread && newest) await markRead(thread.id, actor.id, new Date(newest.at));
    return thread && { actor, thread };
  });
}

/** The same for a page beside it, with what she may share. */
export function loadBeside(id: string) {
  return loadPermitted(canConverse, async (permit) => {
    const thread = await readThread(permit, id, null);
    return thread && { actor: permit.actor, thread, phone: (await getSettings(permit)).phone };
  });
}

/** A message of the other that the reader may report; null when she sees none such. */
export function loadReportable(id: string, messageId: string) {
  return loadPermitted(canConverse, async ({ actor }) => {
    const found = await getMessageFor(id, messageId, actor.id);
    const message = found && toMessageDto(found, actor.id);
    return message && !message.isOwn && message.state === "shown" ? message : null;
  });
}

/** How many messages came after the last that a page shows; null when there is nothing to tell to whoever asks. */
export async function loadNews(id: string, after: string) {
  return whenAvailable(async () => {
    const actor: Actor = await getActor();
    return actor.kind === "member" ? countNews(id, actor.id, after) : null;
  });
}

/** Whether the mail that a link of a mail ends is off already; "wrong" for a link that ends none. */
export async function loadMute(
  token: string,
): Promise<{ state: "ok"; isMuted: boolean } | { state: "wrong" } | Unavailable> {
  const read = readMuteToken(token);
  if (!read) return { state: "wrong" };
  const muted = await whenAvailable(() => getMute(read.conversationId, read.personId));
  if (muted.state !== "ok") return muted;
  return muted.value === null ? { state: "wrong" } : { state: "ok", isMuted: muted.value };
}
