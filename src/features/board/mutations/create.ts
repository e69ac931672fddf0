import "server-only";
import { getGazetteer } from "@/features/places/data";
import type { Prisma } from "@/generated/prisma/client";
import { recordLogEntry } from "@/lib/log-entry";
import { MOST_OWN } from "../constants";
import { mayPostFor } from "../data/groups";
import type { PostValues } from "../schema/post";
import type { Behalf } from "../types";
import { personalArea, townArea } from "../utils/area";
import { endOf } from "../utils/dates";
import { requestSuggestions } from "./suggestions";

type Tx = Prisma.TransactionClient;

const DAYS = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/**
 * The columns of where a post is, and of what is shown of that: a person's town, or one that wants no place shown,
 * only where many people live.
 */
export async function placeColumns(
  tx: Tx,
  { town, behalf, initiativeId }: { town: string; behalf: Behalf; initiativeId: number | null },
) {
  const gazetteer = await getGazetteer();
  const found = gazetteer.town(town);
  if (!found) throw new Error("No such town");
  const initiative =
    initiativeId === null ? null : await tx.initiative.findUnique({ where: { id: initiativeId } });
  const isPrivate = behalf === "self" || behalf === "person" || initiative?.locationPrivacy === "on_request";
  const area = isPrivate ? personalArea(found, gazetteer.towns) : townArea(found);
  return {
    townId: found.id,
    ...{ areaTown: area.town, areaCounty: area.county, areaRegions: area.regions },
    ...{ lat: area.lat, lng: area.lng },
  };
}

/** The columns that the words of a form fill, for a new post and a changed one. */
export function textColumns(
  values: Omit<
    PostValues,
    "side" | "audience" | "behalf" | "initiativeId" | "behalfName" | "behalfContact" | "groupId" | "actionId"
  >,
) {
  const { town: _, startsOn, endsOn, ...rest } = values;
  return { ...rest, startsOn: DAYS(startsOn), endsOn: DAYS(endsOn) };
}

/**
 * Puts a post on the board, or among those that wait: the first ones of somebody whom no organizer trusts yet do,
 * unless only organizers see them anyway.
 * @returns its id; "full", and makes nothing, when there are as many of this person as there may be; "group" when it is
 * for a group of this site that she is not in
 */
export async function createPost(
  tx: Tx,
  values: PostValues,
  authorId: string,
  now: Date,
): Promise<{ id: string } | "full" | "group"> {
  const { groupId, actionId } = values;
  if (groupId !== null && !(await mayPostFor(tx, { groupId, actionId }, authorId))) return "group";
  // Held: of many that are sent at once each one counts.
  await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${authorId}::uuid FOR UPDATE`;
  const { trustedAt } = await tx.person.findUniqueOrThrow({ where: { id: authorId } });
  const own = await tx.post.count({ where: { authorId, state: { notIn: ["closed", "expired"] } } });
  if (own >= MOST_OWN) return "full";
  const { side, audience, behalf, initiativeId, behalfName, behalfContact, ...rest } = values;
  const { groupId: _, actionId: __, ...words } = rest;
  const isOpen = trustedAt !== null || audience === "organizers";
  const { id } = await tx.post.create({
    data: {
      ...textColumns(words),
      ...(await placeColumns(tx, values)),
      ...{ side, audience, behalf, initiativeId, behalfName, behalfContact, groupId, actionId, authorId },
      ...(isOpen && { state: "open" as const, openedAt: now }),
      createdAt: now,
      expiresAt: endOf(values.endsOn, now),
    },
    select: { id: true },
  });
  await recordLogEntry(tx, { actorId: authorId, action: "post.create", subjectType: "post", subjectId: id });
  if (isOpen) await requestSuggestions(tx, id);
  return { id };
}
