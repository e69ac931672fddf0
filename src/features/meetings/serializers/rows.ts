import type { CalendarItem } from "@/components/ui/calendar/types";
import { nameIn } from "@/features/groups/serializers";
import type { Locale } from "@/i18n/locales";
import type { StoredOccurrence } from "../data/meetings";
import type { MeetingRowDto } from "../types";

/** Where one time of a meeting is: its own place, or that of the meeting with its town. */
export function placeOf({ place, meeting }: StoredOccurrence): { place: string; town: string | null } {
  return place === null ? { place: meeting.place, town: meeting.town?.name ?? null } : { place, town: null };
}

/** The join link of one time. Not for everybody's eyes. */
export const linkOf = ({ joinLink, meeting }: StoredOccurrence): string => joinLink ?? meeting.joinLink;

/** One time of a meeting for a list: nothing in it that anybody may not see who sees the meeting. */
export function rowDto(occurrence: StoredOccurrence, locale: Locale): MeetingRowDto {
  const { id, title, startsAt, endsAt, cancelledAt, meeting } = occurrence;
  return {
    ...{ id, slug: meeting.group.slug, groupName: nameIn(meeting.group, locale).name, lang: meeting.lang },
    ...{ title: title ?? meeting.title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...placeOf(occurrence),
    isOnline: linkOf(occurrence) !== "",
    isSeries: meeting.rule !== null,
    isCancelled: cancelledAt !== null,
    isForMembers: meeting.audience !== "everyone",
  };
}

/** Path of the page of one time. */
export const pathOf = ({ slug, id }: Pick<MeetingRowDto, "slug" | "id">): string =>
  `/groups/${slug}/meetings/${id}`;

/** The same for a calendar. @param isNamed whether it says whose meeting it is */
export function calendarItem(row: MeetingRowDto, isNamed: boolean): CalendarItem {
  const { id, title, lang, startsAt, endsAt, isCancelled, groupName } = row;
  return {
    ...{ id, title, lang, startsAt, endsAt, isCancelled, href: pathOf(row) },
    groupName: isNamed ? groupName : null,
  };
}
