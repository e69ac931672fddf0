import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate } from "@/features/groups/permissions";
import { loadPermitted } from "@/lib/page-access";
import { wallClockOf } from "@/lib/wall-clock";
import { findGroup, getMeeting, listPartners } from "../data/meetings";
import { scheduleAhead, timesAhead } from "../mutations/change-series";
import { canChangeMeeting } from "../permissions";
import { repeatOf } from "../recurrence/rule";
import type { TypedSchedule, TypedTime } from "../recurrence/schedule";
import type { GroupName, MeetingWords } from "../types";
import { findForReader } from "./occurrence";

/** What the form of a meeting begins with. */
export type MeetingForm = {
  group: { slug: string; name: string };
  partners: GroupName[];
  words: Partial<Omit<MeetingWords, "townId">> & { town: string };
  schedule: Partial<TypedSchedule>;
};

/** The form for a new meeting of a group. */
export function loadNewMeeting(slug: string) {
  return loadPermitted(
    async (actor) => canCoordinate(actor, await getSeat(actor, { slug })),
    async (): Promise<MeetingForm | null> => {
      const group = await findGroup(slug);
      if (!group) return null;
      return {
        group: { slug, name: group.name },
        partners: await listPartners(group.id),
        ...{ words: { lang: group.lang, town: "" }, schedule: {} },
      };
    },
  );
}

/** "2027-03-02T18:30" and 90 minutes as the form has them. */
function typedTime(startsLocal: string, minutes: number): TypedTime {
  const [day = "", from = ""] = startsLocal.split("T");
  const end = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + minutes;
  const two = (number: number) => String(number).padStart(2, "0");
  return { day, from, to: `${two(Math.floor(end / 60))}:${two(end % 60)}` };
}

/** The forms that change a meeting: one time of it, and all that are to come. */
export type EditPage = {
  slug: string;
  id: string;
  meetingId: string;
  version: number;
  isSeries: boolean;
  isCancelled: boolean;
  /** Whether times to come are left. */
  hasAhead: boolean;
  isBegun: boolean;
  one: TypedTime & { title: string; place: string; joinLink: string; note: string };
  series: MeetingForm;
};

/** What a coordinator changes a meeting by. */
export function loadEditMeeting(slug: string, id: string, now: Date) {
  return loadPermitted(
    async (actor) => canChangeMeeting(actor, (await findForReader(slug, id))?.standing ?? null),
    async (): Promise<EditPage | null> => {
      const found = await findForReader(slug, id);
      const meeting = found && (await getMeeting(found.stored.meetingId));
      if (!found || !meeting) return null;
      const { stored } = found;
      const minutes = (stored.endsAt.getTime() - stored.startsAt.getTime()) / 60_000;
      const { startsLocal, durationMinutes, rule } = scheduleAhead(meeting, now) ?? meeting;
      const ahead = timesAhead(meeting.occurrences, now);
      const { townId: _, hosts, town, ...words } = meeting;
      return {
        ...{ slug, id, meetingId: meeting.id, version: meeting.version, isSeries: rule !== null },
        isCancelled: stored.cancelledAt !== null || meeting.cancelledAt !== null,
        ...{ hasAhead: ahead.length > 0, isBegun: ahead.length < meeting.occurrences.length },
        one: {
          ...typedTime(wallClockOf(stored.startsAt), minutes),
          title: stored.title ?? meeting.title,
          place: stored.place ?? meeting.place,
          joinLink: stored.joinLink ?? meeting.joinLink,
          note: stored.note,
        },
        series: {
          group: { slug, name: meeting.group.name },
          partners: await listPartners(meeting.groupId),
          words: {
            ...words,
            audience: meeting.audience === "everyone" ? "everyone" : "members",
            ...{ hostIds: hosts.map(({ groupId }) => groupId), town: town?.name ?? "" },
          },
          schedule: { ...typedTime(startsLocal, durationMinutes), ...repeatOf(startsLocal, rule) },
        },
      };
    },
  );
}
