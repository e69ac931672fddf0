import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate, canTakePart } from "@/features/groups/permissions";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import type { NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { getAnnouncement, listAnnouncements } from "../data/announcements";
import { getHead } from "../data/groups";
import { getOwnName, getReportable, getThread, listMessages, listThreads } from "../data/threads";
import { canReadTalk, canReportTalk } from "../permissions";
import type { AnnouncementDto, MessageDto, Paged, TalkGroup, TalkSubject, ThreadDto } from "../types";
import { readerOf, seatAt } from "./reader";

// Every loader here gives the group's name in the language that it is asked for.

type Missing = { state: "missing" };
/** `closed`: only for members, with the group that one could join. */
type Closed = { state: "closed"; group: TalkGroup };
/** Why a page of members shows nothing. */
export type NoTalk = Missing | Closed | Exclude<NoAccessState, { state: "forbidden" }>;

/** What was announced in a group, as far as the reader sees it. */
export type AnnouncementsPage = {
  state: "ok";
  group: TalkGroup;
  list: Paged<AnnouncementDto>;
  /** Whether she may announce. */
  mayAnnounce: boolean;
};

export async function loadAnnouncements(
  slug: string,
  locale: string,
  page: unknown,
): Promise<AnnouncementsPage | Missing | Unavailable> {
  return available(async () => {
    const { actor, seat } = await seatAt(slug);
    const group = seat && (await getHead(seat.groupId, locale));
    if (!seat || !group) return { state: "missing" as const };
    const list = await listAnnouncements(seat.groupId, await readerOf(actor, seat), { page });
    return { state: "ok" as const, group, list, mayAnnounce: !isDenied(canCoordinate(actor, seat)) };
  });
}

/** One announcement. */
export type AnnouncementPage = {
  state: "ok";
  group: TalkGroup;
  announcement: AnnouncementDto;
  mayRemove: boolean;
  mayReport: boolean;
};

export async function loadAnnouncement(
  slug: string,
  id: string,
  locale: string,
): Promise<AnnouncementPage | Missing | Unavailable> {
  return available(async () => {
    const { actor, seat } = await seatAt(slug);
    const group = seat && (await getHead(seat.groupId, locale));
    const announcement = seat && (await getAnnouncement(seat.groupId, id, await readerOf(actor, seat)));
    if (!seat || !group || !announcement) return { state: "missing" as const };
    return {
      ...{ state: "ok" as const, group, announcement },
      mayRemove: !isDenied(canCoordinate(actor, seat)),
      mayReport: actor.kind === "member" && announcement.author.kind !== "you",
    };
  });
}

/** Opens the talk of a group to a member of it; says why not to anybody else. */
async function openTalk(slug: string, locale: string) {
  const { actor, seat } = await seatAt(slug);
  const group = seat && (await getHead(seat.groupId, locale));
  if (!seat || !group) return { state: "missing" as const };
  const permit = canReadTalk(actor, seat);
  if (isDenied(permit)) {
    return permit.denied === "sign_in" ? { state: "sign_in" as const } : { state: "closed" as const, group };
  }
  const reader = await readerOf(actor, seat);
  return { state: "ok" as const, seat, group, permit, reader, mayWrite: !isDenied(canTakePart(actor, seat)) };
}

/** What a form says of the name that goes with it. */
export type OwnName = { name: string; isSeen: boolean };

/** The conversations of a group; `own` is null where nobody can write any more. */
export type TalkPage = { state: "ok"; group: TalkGroup; list: Paged<ThreadDto>; own: OwnName | null };

export async function loadTalk(slug: string, locale: string, page: unknown): Promise<TalkPage | NoTalk> {
  return available(async () => {
    const open = await openTalk(slug, locale);
    if (open.state !== "ok") return open;
    const { seat, group, permit, reader, mayWrite } = open;
    return {
      ...{ state: "ok" as const, group },
      list: await listThreads(permit, seat.groupId, reader, { page }),
      own: mayWrite ? await getOwnName(permit, seat.groupId) : null,
    };
  });
}

/** One conversation. */
export type ThreadPage = {
  state: "ok";
  group: TalkGroup;
  thread: { id: string; title: string | null };
  list: Paged<MessageDto>;
  own: OwnName | null;
};

export async function loadThread(
  slug: string,
  id: string,
  { locale, page }: { locale: string; page: unknown },
): Promise<ThreadPage | NoTalk> {
  return available(async () => {
    const open = await openTalk(slug, locale);
    if (open.state !== "ok") return open;
    const { seat, group, permit, reader, mayWrite } = open;
    const thread = await getThread(permit, seat.groupId, id, reader);
    if (!thread) return { state: "missing" as const };
    const where = { groupId: seat.groupId, threadId: thread.id };
    return {
      ...{ state: "ok" as const, group, thread },
      list: await listMessages(permit, where, reader, page),
      own: mayWrite ? await getOwnName(permit, seat.groupId) : null,
    };
  });
}

/** What somebody is about to report. */
export type ReportPage = {
  state: "ok";
  group: TalkGroup;
  subject: TalkSubject;
  id: string;
  body: string;
  lang: string;
  /** Where it stands. */
  back: string;
};

async function findReportable(slug: string, subject: TalkSubject, id: string) {
  const { actor, seat } = await seatAt(slug);
  if (isDenied(canReportTalk(actor))) return { state: "sign_in" as const };
  if (!seat) return { state: "missing" as const };
  const reader = await readerOf(actor, seat);
  if (subject === "announcement") {
    const found = await getAnnouncement(seat.groupId, id, reader);
    if (!found || found.author.kind === "you") return { state: "missing" as const };
    const back = `/groups/${seat.slug}/announcements/${id}`;
    return { state: "ok" as const, seat, body: found.body, lang: found.lang, back };
  }
  const permit = canReadTalk(actor, seat);
  const found = isDenied(permit) ? null : await getReportable(permit, seat.groupId, id, reader);
  if (!found) return { state: "missing" as const };
  const { threadId, body, lang } = found;
  return { state: "ok" as const, seat, body, lang, back: `/groups/${seat.slug}/talk/${threadId}` };
}

export async function loadReportable(
  slug: string,
  asked: { message?: unknown; announcement?: unknown },
  locale: string,
): Promise<ReportPage | Missing | Exclude<NoAccessState, { state: "forbidden" }>> {
  return available(async () => {
    const subject: TalkSubject = typeof asked.message === "string" ? "thread_message" : "announcement";
    const id = asked.message ?? asked.announcement;
    const found = await findReportable(slug, subject, typeof id === "string" ? id : "");
    if (found.state !== "ok") return found;
    const { seat, ...rest } = found;
    const group = await getHead(seat.groupId, locale);
    return group ? { ...rest, group, subject, id: String(id) } : { state: "missing" as const };
  });
}

/** Where something stands that somebody may report; null when she sees none such. @throws UnavailableError */
export async function findToReport(
  groupId: string,
  subject: TalkSubject,
  id: string,
): Promise<string | null> {
  const seat = await getSeat(await getActor(), { id: groupId });
  const found = seat && (await findReportable(seat.slug, subject, id));
  return found?.state === "ok" ? found.back : null;
}
