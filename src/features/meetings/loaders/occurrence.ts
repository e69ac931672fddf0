import { getLocale } from "next-intl/server";
import { nameIn } from "@/features/groups/serializers";
import type { Locale } from "@/i18n/locales";
import { getActor } from "@/lib/auth/session";
import { available } from "@/lib/available";
import { isId } from "@/lib/is-id";
import type { NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { getOccurrence, getStanding, holdersOf, type StoredOccurrence } from "../data/meetings";
import { countAhead, countReplies, listNames, ownAnswer } from "../data/replies";
import { canChangeMeeting, canReply, isOpenToVisitors, readingOf, seesLink } from "../permissions";
import { linkOf, rowDto } from "../serializers/rows";
import type { OccurrenceDto, Standing } from "../types";

/** How the reader of a meeting may answer it. */
export type Answering = "member" | "visitor" | "closed";

/** The page of one time of a meeting. */
export type MeetingPage = {
  occurrence: OccurrenceDto;
  answering: Answering;
  canChange: boolean;
  standing: Standing;
};

/** One time of a meeting and what the reader is to it, by group and id of an address. */
export async function findForReader(slug: string, id: string) {
  const stored = isId(id) ? await getOccurrence(id) : null;
  if (!stored || stored.meeting.group.slug !== slug) return null;
  const actor = await getActor();
  const standing = await getStanding(actor, stored.meeting);
  return standing && { stored, actor, standing };
}

async function occurrenceDto(
  { stored, actor, standing }: NonNullable<Awaited<ReturnType<typeof findForReader>>>,
  now: Date,
): Promise<OccurrenceDto> {
  const { meeting, note } = stored;
  const locale = (await getLocale()) as Locale;
  const answer = await ownAnswer(stored.id, actor);
  const mayJoin = answer === "yes" || seesLink(actor, standing);
  const { description, languages, interpretation, childCare, stepFree, accessNotes } = meeting;
  return {
    ...rowDto(stored, locale),
    ...{ meetingId: meeting.id, groupId: meeting.groupId, note, ownAnswer: answer },
    hosts: meeting.hosts.map(({ group }) => ({ slug: group.slug, name: nameIn(group, locale).name })),
    ...{ description, languages, interpretation, childCare, stepFree, accessNotes },
    isPast: stored.endsAt <= now,
    link: mayJoin ? linkOf(stored) || null : null,
    ...(await countReplies(stored.id)),
    names: await listNames(stored.id, { holders: holdersOf(meeting), actor, role: standing.role }),
    timesLeft: await countAhead(meeting.id, now),
  };
}

function answeringOf(
  stored: StoredOccurrence,
  { isPast }: OccurrenceDto,
  found: { isMember: boolean; may: boolean },
): Answering {
  if (isPast || stored.cancelledAt !== null || !found.may) return "closed";
  return found.isMember ? "member" : "visitor";
}

/** One time of a meeting, as whoever asks may see it. */
export async function loadMeeting(
  slug: string,
  id: string,
  now: Date,
): Promise<{ state: "ok"; page: MeetingPage } | { state: "missing" } | NoAccessState> {
  return available(async () => {
    const found = await findForReader(slug, id);
    if (!found) return { state: "missing" as const };
    const { stored, actor, standing } = found;
    const reading = readingOf(actor, standing);
    if (reading !== "ok") return { state: reading };
    const occurrence = await occurrenceDto(found, now);
    const isMember = actor.kind === "member";
    const may = isMember ? !isDenied(canReply(actor, standing)) : isOpenToVisitors(standing);
    return {
      state: "ok" as const,
      page: {
        ...{ occurrence, standing, canChange: !isDenied(canChangeMeeting(actor, standing)) },
        answering: answeringOf(stored, occurrence, { isMember, may }),
      },
    };
  });
}
