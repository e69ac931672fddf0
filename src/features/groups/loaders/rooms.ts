// The pages below a group's, each for those who may.
import { getLocale } from "next-intl/server";
import { listKinds } from "@/features/people/data/kinds";
import { listRegions } from "@/features/places/loaders";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { loadPermitted, type NoAccessState } from "@/lib/page-access";
import { type Decision, isDenied, type Permit } from "@/lib/permit";
import { PAGE_SIZE } from "../constants";
import { listAims, listChanges, listChangesBefore, listPastMeetings } from "../data/aims";
import { listDocuments } from "../data/documents";
import { coordinatesAny, listGroupNames, listInitiatives } from "../data/groups";
import { getInvitation } from "../data/invitations";
import { getMembership, listAllMembers, listRequests, listShownMembers } from "../data/people";
import { listCollaborations } from "../data/together";
import {
  canCoordinate,
  canCreateGroup,
  canDecideJoining,
  canEntrustGroup,
  canKeepMinutes,
  canManageGroup,
  canTakePart,
} from "../permissions";
import { type CountedGroup, textOf, toAim, toGroup } from "../serializers";
import type {
  AimDto,
  ChangeDto,
  CollaborationDto,
  DocumentDto,
  GroupDto,
  JoinRequestDto,
  MemberDto,
  MembershipDto,
  Seat,
} from "../types";
import { fieldsOf } from "../utils/changes";
import { findGroup, findSeat } from "./once";

/** A page of a group that everybody may open, or that is missing. */
export type Room<T> =
  | { state: "ok"; value: T & { group: GroupDto; seat: Seat } }
  | { state: "missing" }
  | Unavailable;
/** One that is for some: others are sent to sign in, or refused. */
export type ClosedRoom<T> = Room<T> | NoAccessState;

type Open = { group: GroupDto; stored: CountedGroup; seat: Seat; actor: Actor; locale: string };

async function openRoom(slug: string): Promise<Open | null> {
  const [actor, locale] = [await getActor(), await getLocale()];
  const [stored, seat] = await Promise.all([findGroup(slug), findSeat(slug)]);
  return stored && seat && { group: toGroup(stored, locale), stored, seat, actor, locale };
}

async function room<T extends object>(slug: string, load: (open: Open) => Promise<T>): Promise<Room<T>> {
  return available(async () => {
    const open = await openRoom(slug);
    if (!open) return { state: "missing" as const };
    const { group, seat } = open;
    return { state: "ok" as const, value: { group, seat, ...(await load(open)) } };
  });
}

async function closedRoom<Action extends string, T extends object>(
  slug: string,
  permission: (actor: Actor, seat: Seat | null) => Decision<Action>,
  load: (open: Open, permit: Permit<Action>) => Promise<T>,
): Promise<ClosedRoom<T>> {
  const open = await available(async () => ({ state: "ok" as const, value: await openRoom(slug) }));
  if (open.state !== "ok") return open;
  if (open.value === null) return { state: "missing" };
  const { group, seat } = open.value;
  const found = open.value;
  return loadPermitted(
    (actor) => permission(actor, seat),
    async (permit) => ({ group, seat, ...(await load(found, permit)) }),
  );
}

export type AimsPage = {
  aims: AimDto[];
  mayEdit: boolean;
  mayPropose: boolean;
  meetings: { id: string; at: string }[];
};

/** What a group wants. What is only proposed is for its members. */
export function loadAims(slug: string): Promise<Room<AimsPage>> {
  return room(slug, async ({ group, seat, actor }) => {
    const mayEdit = !isDenied(canCoordinate(actor, seat));
    const aims = await listAims(group.id, seat.role !== null);
    const meetings = mayEdit ? await listPastMeetings(group.id, new Date()) : [];
    return {
      ...{ mayEdit, mayPropose: !isDenied(canTakePart(actor, seat)), aims: aims.map(toAim) },
      meetings: meetings.map(({ id, startsAt }) => ({ id, at: startsAt.toISOString() })),
    };
  });
}

/** One aim to be changed, or to be proposed to be changed; null when there is none of this id, or it is over. */
export function loadAim(
  slug: string,
  id: string,
): Promise<ClosedRoom<{ aim: AimDto | null; mayEdit: boolean }>> {
  return closedRoom(slug, canTakePart, async ({ group, seat, actor }) => {
    const mayEdit = !isDenied(canCoordinate(actor, seat));
    const aim = (await listAims(group.id, true)).find((one) => one.id === id && one.state !== "proposed");
    return { aim: aim ? toAim(aim) : null, mayEdit };
  });
}

/** How a group and what it wants came to be as they are. What was only proposed is left out for others. */
export function loadChanges(
  slug: string,
  page: number,
): Promise<Room<{ changes: ChangeDto[]; page: number; hasMore: boolean }>> {
  return room(slug, async ({ group, seat }) => {
    const rows = await listChanges(group.id, (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
    const before = await listChangesBefore(rows);
    const seen = rows.slice(0, PAGE_SIZE).flatMap((row) => {
      const last = before.find(
        ({ subjectId, version }) => subjectId === row.subjectId && version === row.version - 1,
      );
      return fieldsOf(row, last ?? null, seat.role !== null);
    });
    return { changes: seen, page, hasMore: rows.length > PAGE_SIZE };
  });
}

export type PeoplePage = {
  members: MemberDto[];
  page: number;
  /** Null for those who may let nobody in. */
  requests: JoinRequestDto[] | null;
  mayManage: boolean;
  mayInvite: boolean;
  me: string;
};

/** Who is in a group, as far as the reader may see; for those who run it all of them, and who waits. */
export function loadPeople(slug: string, page: number): Promise<Room<PeoplePage>> {
  return room(slug, async ({ group, seat, actor }) => {
    const [manage, letIn] = [canManageGroup(actor, seat), canDecideJoining(actor, seat)];
    const skip = (page - 1) * PAGE_SIZE;
    const members = isDenied(manage)
      ? await listShownMembers(group.id, seat.role !== null, skip)
      : await listAllMembers(manage, group.id, skip);
    return {
      ...{ members, page, mayManage: !isDenied(manage), mayInvite: !isDenied(canCoordinate(actor, seat)) },
      requests: isDenied(letIn) ? null : await listRequests(letIn, group.id),
      me: actor.kind === "member" ? actor.id : "",
    };
  });
}

/** What the reader chose in a group. */
export function loadMembership(slug: string): Promise<ClosedRoom<{ membership: MembershipDto }>> {
  return closedRoom(slug, canTakePart, async ({ group }, { actor }) => {
    const membership = await getMembership(group.id, actor.id);
    if (!membership) throw new Error("A member without a membership");
    return { membership };
  });
}

export type GroupEditPage = {
  group: GroupDto;
  stored: CountedGroup;
  isCoordinator: boolean;
  initiatives: { slug: string; name: string; town: string }[];
  /** For admins: what may be entrusted. */
  entrust: {
    regions: readonly { slug: string; name: string }[];
    kinds: { key: string; labels: Record<string, string> }[];
  } | null;
};

/** The form that changes what a group is. */
export function loadGroupForm(slug: string): Promise<ClosedRoom<Omit<GroupEditPage, "group">>> {
  return closedRoom(slug, canManageGroup, async ({ actor, stored, seat, group }) => ({
    ...{ stored, isCoordinator: seat.role === "coordinator" },
    initiatives: (await listInitiatives(group.id)).map(({ town, ...one }) => ({ ...one, town: town.name })),
    entrust: isDenied(canEntrustGroup(actor))
      ? null
      : { regions: await listRegions(), kinds: await listKinds() },
  }));
}

/** Whether the reader may start a group. */
export function loadNewGroup(): Promise<{ state: "ok"; value: null } | NoAccessState> {
  return loadPermitted(
    async (actor) => canCreateGroup(actor, actor.kind === "member" && (await coordinatesAny(actor.id))),
    async () => null,
  );
}

/** Documents that the reader may see. */
export function loadDocuments(slug: string): Promise<Room<{ documents: DocumentDto[]; mayAdd: boolean }>> {
  return room(slug, async ({ seat, actor }) => ({
    documents: await listDocuments(seat),
    mayAdd: !isDenied(canKeepMinutes(actor, seat)),
  }));
}

export type TogetherPage = {
  collaborations: CollaborationDto[];
  mayDecide: boolean;
  /** For a new one. */
  objectives: AimDto[];
  others: { slug: string; name: string }[];
};

/** Whom a group works with. */
export function loadTogether(slug: string): Promise<Room<TogetherPage>> {
  return room(slug, async ({ group, seat, actor, locale }) => {
    const mayDecide = !isDenied(canCoordinate(actor, seat));
    const [collaborations, aims, others] = await Promise.all([
      listCollaborations(group.id, locale, seat.role !== null),
      mayDecide ? listAims(group.id, false) : [],
      mayDecide ? listGroupNames(group.id) : [],
    ]);
    return {
      ...{ collaborations, mayDecide },
      objectives: aims
        .filter(({ sort, state }) => sort === "objective" && (state === "adopted" || state === "under_way"))
        .map(toAim),
      others: others.map((other) => ({ slug: other.slug, name: textOf(other, locale).name })),
    };
  });
}

/** What a mailed invitation opens. Changes nothing. */
export async function loadInvitation(
  token: string,
): Promise<
  | { state: "ok"; slug: string; lang: string; name: string; isSignedIn: boolean }
  | { state: "over" }
  | Unavailable
> {
  return available(async () => {
    const invitation = token.includes("\0") ? null : await getInvitation(token, new Date());
    if (!invitation) return { state: "over" as const };
    const { lang, name } = textOf(invitation.group, await getLocale());
    const isSignedIn = (await getActor()).kind === "member";
    return { state: "ok" as const, slug: invitation.group.slug, lang, name, isSignedIn };
  });
}
