"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { LatLng, Near } from "@/features/places/types";
import { isNearTown, isSamePoint } from "@/features/places/utils";
import { defineAction, type Failure, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { addCalendarDays, calendarDayOf } from "@/lib/wall-clock";
import { FARTHEST_YEARS, FIRST_YEAR, MOST_DAYS } from "../constants";
import { type GatheringRow, getGathering, listCoordinated } from "../data/gatherings";
import { permitToEdit, placeIn } from "../loaders/organizing";
import {
  cancelGathering,
  createGathering,
  deleteDraft,
  editAfter,
  editRegistration,
  editTexts,
  editTimeAndPlace,
  publishGathering,
} from "../mutations/gatherings";
import { removePhoto } from "../mutations/photos";
import { removeLine, saveLine } from "../mutations/programme";
import { canCreateGathering } from "../permissions";
import {
  afterSchema,
  cancelSchema,
  createSchema,
  lineOfSchema,
  lineSchema,
  oneSchema,
  photoOfSchema,
  registrationSettingsSchema,
  textsSchema,
  timeSchema,
} from "../schema/edit";
import type { GatheringTime } from "../types";
import { daysOf, readTime, type TypedTime, timeOf } from "../utils/when";

const SAVED = { message: "@gatherings.edit.saved" };

/** The gathering of a slug, or the end of the action. */
const found = async (slug: string) => (await getGathering({ slug })) ?? refuse({ code: "missing" });

const invalid = (fields: Record<string, string>): Failure => ({ code: "invalid", fields });

/** When it is, as it was typed, or the end of the action with a word beside each field. */
function timeIn(typed: TypedTime, now: Date): GatheringTime {
  const to = addCalendarDays(calendarDayOf(now), FARTHEST_YEARS * 365);
  const read = readTime(typed, { from: `${FIRST_YEAR}-01-01`, to, mostDays: MOST_DAYS });
  if ("when" in read) return read.when;
  return refuse(
    invalid(
      Object.fromEntries(
        Object.entries(read.wrong).map(([field, why]) => [field, `@gatherings.errors.time.${why}`]),
      ),
    ),
  );
}

async function placeOf(where: string): Promise<Near | null> {
  const near = await placeIn(where);
  return near === "wrong" ? refuse(invalid({ where: "@gatherings.errors.town" })) : near;
}

type TypedPlace = { placeName: string; address: string; point: LatLng | null };

/** Whether it is somewhere else now: another town, or another place or street than was named. */
function isElsewhere(typed: TypedPlace, townId: number, before: GatheringRow): boolean {
  const names = ["placeName", "address"] as const;
  return (
    townId !== before.townId || names.some((name) => before[name] !== "" && before[name] !== typed[name])
  );
}

/**
 * The point of its door, or the end of the action. The middle of a town or ZIP, which a map shows at first, is none;
 * nor is one that stayed where it was while all else moved.
 */
function doorIn(typed: TypedPlace, near: Near | null, before: GatheringRow) {
  const { point } = typed;
  const none = { lat: null, lng: null };
  if (point === null) return none;
  if (near === null) return refuse(invalid({ where: "@gatherings.errors.pointTown" }));
  const { town } = near;
  const isAsBefore = point.lat === before.lat && point.lng === before.lng;
  if (isAsBefore && isElsewhere(typed, town.id, before)) return none;
  if (!isNearTown(town, point)) return refuse(invalid({ lat: "@proposals.errors.far" }));
  return isSamePoint(point, near) || isSamePoint(point, town) ? none : point;
}

const coordinates = async (actor: Actor) =>
  actor.kind === "member" && (await listCoordinated(actor.id)).length > 0;

/** Begins a gathering, as a draft. */
export const createGatheringAction = defineAction({
  schema: createSchema,
  permission: async (actor) => canCreateGathering(actor, await coordinates(actor)),
  run: async ({ permit, input: { title, lang, where, group, ...time } }) => {
    const when = timeIn(time, new Date());
    const townId = (await placeOf(where))?.town.id ?? null;
    const groups = await listCoordinated(permit.actor.id);
    if (group && !groups.some(({ id }) => id === group)) {
      return invalid({ group: "@common.form.fields.choose" });
    }
    const slug = await createGathering(permit, { title, lang, when, townId, groupId: group });
    redirect(`/gatherings/${slug}/edit`);
  },
});

/** Changes what a gathering says. */
export const editGatheringTextsAction = defineAction({
  schema: textsSchema,
  permission: permitToEdit,
  run: async ({ permit, input }) => {
    const { id: gatheringId } = await found(input.slug);
    await editTexts(permit, { gatheringId, version: input.version }, input);
    refresh();
    return SAVED;
  },
});

/** Changes when and where it is. Of one of which only the month is known, the time may stay as it is. */
export const editGatheringTimeAction = defineAction({
  schema: timeSchema,
  permission: permitToEdit,
  run: async ({
    permit,
    input: { slug, version, where, placeName, address, accessNotes, point, ...time },
  }) => {
    const [now, row] = [new Date(), await found(slug)];
    const isKept = /^\d{4}-\d{2}$/.test(row.startsLocal) && time.firstDay === "";
    const when = isKept ? null : timeIn(time, now);
    const near = await placeOf(where);
    const door = doorIn({ placeName, address, point }, near, row);
    const place = { placeName, address, accessNotes, townId: near?.town.id ?? null, ...door };
    const target = { gatheringId: row.id, version };
    if ((await editTimeAndPlace(permit, target, { when, ...place }, now)) === "past") {
      return invalid({ firstDay: "@gatherings.errors.time.past" });
    }
    refresh();
    return SAVED;
  },
});

/** Changes how many can come and what they are asked. */
export const editGatheringRegistrationAction = defineAction({
  schema: registrationSettingsSchema,
  permission: permitToEdit,
  run: async ({ permit, input }) => {
    const { id: gatheringId } = await found(input.slug);
    await editRegistration(permit, { gatheringId, version: input.version }, input, new Date());
    refresh();
    return SAVED;
  },
});

/** Writes down what came of it. */
export const editGatheringAfterAction = defineAction({
  schema: afterSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug, version, ...after } }) => {
    await editAfter(permit, { gatheringId: (await found(slug)).id, version }, after);
    refresh();
    return SAVED;
  },
});

/** Adds a line to the programme, or changes one. */
export const saveProgrammeLineAction = defineAction({
  schema: lineSchema,
  permission: permitToEdit,
  run: async ({ permit, input }) => {
    const row = await found(input.slug);
    const days = daysOf(timeOf(row.startsLocal, row.endsLocal));
    if (!days) return invalid({ lineDay: "@gatherings.errors.line.noDay" });
    const day = input.lineDay || days.first;
    if (day < days.first || day > days.last) return invalid({ lineDay: "@gatherings.errors.line.day" });
    const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
    if (!isClock(input.lineStart)) return invalid({ lineStart: "@gatherings.errors.time.missing" });
    if (input.lineEnd && !isClock(input.lineEnd))
      return invalid({ lineEnd: "@gatherings.errors.time.format" });
    if (input.lineEnd && input.lineEnd <= input.lineStart) {
      return invalid({ lineEnd: "@gatherings.errors.time.order" });
    }
    const result = await saveLine(permit, row.id, input.line, {
      startsLocal: `${day}T${input.lineStart}`,
      endsLocal: input.lineEnd ? `${day}T${input.lineEnd}` : null,
      ...{ title: input.lineTitle, text: input.lineText, room: input.room },
    });
    if (result === "full") return { code: "invalid", fields: { lineTitle: "@gatherings.errors.line.full" } };
    if (result === "missing") return { code: "missing" };
    redirect(`/gatherings/${input.slug}/edit?result=line#programme`);
  },
});

/** Removes a line of the programme. */
export const removeProgrammeLineAction = defineAction({
  schema: lineOfSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug, line } }) => {
    await removeLine(permit, (await found(slug)).id, line);
    refresh();
    return SAVED;
  },
});

/** Removes a photo. */
export const removeGatheringPhotoAction = defineAction({
  schema: photoOfSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug, photo } }) => {
    await removePhoto(permit, (await found(slug)).id, photo);
    refresh();
    return SAVED;
  },
});

/** Shows a draft to everybody. */
export const publishGatheringAction = defineAction({
  schema: oneSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug } }) => {
    if ((await publishGathering(permit, (await found(slug)).id)) === "already") return { code: "missing" };
    redirect(`/gatherings/${slug}`);
  },
});

/** Calls a gathering off. */
export const cancelGatheringAction = defineAction({
  schema: cancelSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug } }) => {
    const result = await cancelGathering(permit, (await found(slug)).id, new Date());
    if (result === "already") return { code: "missing" };
    redirect(`/gatherings/${slug}`);
  },
});

/** Deletes a draft. */
export const deleteGatheringDraftAction = defineAction({
  schema: oneSchema,
  permission: permitToEdit,
  run: async ({ permit, input: { slug } }) => {
    if ((await deleteDraft(permit, (await found(slug)).id)) === "already") return { code: "missing" };
    redirect("/gatherings");
  },
});
