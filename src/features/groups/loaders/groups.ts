import { getLocale } from "next-intl/server";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { loadPermitted, type NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { PAGE_SIZE } from "../constants";
import { listAgenda } from "../data/aims";
import {
  coordinatesAny,
  listGroups,
  listInitiatives,
  listOwnGroups,
  listUncoordinated,
} from "../data/groups";
import { isWaiting, listShownMembers } from "../data/people";
import { canCreateGroup, canDecideJoining, canManageGroup, canTendGroups } from "../permissions";
import { textOf, toAgendaItem, toGroup, toGroupRow } from "../serializers";
import type { AgendaItemDto, GroupDto, GroupRole, GroupRowDto, MemberDto, Seat } from "../types";
import { readPage } from "../utils/page";
import { findGroup, findSeat } from "./once";

/** Most characters of a search that are looked at. */
const LONGEST_SEARCH = 100;

export type GroupsPage = {
  state: "ok";
  q: string;
  page: number;
  pages: number;
  total: number;
  groups: GroupRowDto[];
  agenda: AgendaItemDto[];
  mayCreate: boolean;
  /** Those that the reader is in. */
  own: { slug: string; lang: string; name: string; role: GroupRole }[];
};

/** The groups that somebody is in, by name. @throws UnavailableError */
export async function loadOwnGroups(actor: Actor): Promise<GroupsPage["own"]> {
  if (actor.kind !== "member") return [];
  const locale = await getLocale();
  return (await listOwnGroups(actor.id)).map(({ role, group }) => {
    const { lang, name } = textOf(group, locale);
    return { slug: group.slug, lang, name, role };
  });
}

/** All groups, page by page, and what they want to reach by when. */
export async function loadGroups(query: URLSearchParams): Promise<GroupsPage | Unavailable> {
  return available(async () => {
    const [actor, locale] = [await getActor(), await getLocale()];
    const q = (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, LONGEST_SEARCH);
    const page = readPage(query.get("page"));
    const [{ groups, total }, agenda] = await Promise.all([
      listGroups({ q, skip: (page - 1) * PAGE_SIZE }),
      listAgenda(),
    ]);
    const coordinates = actor.kind === "member" && (await coordinatesAny(actor.id));
    return {
      ...{ state: "ok" as const, q, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), total },
      groups: groups.map((group) => toGroupRow(group, locale)),
      agenda: agenda.map((aim) => toAgendaItem(aim, locale)),
      mayCreate: !isDenied(canCreateGroup(actor, coordinates)),
      own: await loadOwnGroups(actor),
    };
  });
}

/** The page of a group, for whoever asks. */
export type GroupPage = {
  group: GroupDto;
  seat: Seat;
  /** For the form that joins; null for a visitor. */
  member: { name: string; email: string } | null;
  isWaiting: boolean;
  mayManage: boolean;
  /** Whether who waits may be let in by the reader. */
  mayDecide: boolean;
  /** Those who want to be seen by the reader. */
  people: MemberDto[];
  initiatives: { slug: string; name: string; town: string }[];
};

/** One group; null when there is none of this slug. */
export async function loadGroup(
  slug: string,
): Promise<{ state: "ok"; page: GroupPage } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const [actor, locale] = [await getActor(), await getLocale()];
    const [stored, seat] = await Promise.all([findGroup(slug), findSeat(slug)]);
    if (!stored || !seat) return { state: "missing" as const };
    const [people, initiatives, waits] = await Promise.all([
      listShownMembers(stored.id, seat.role !== null, 0),
      listInitiatives(stored.id),
      actor.kind === "member" ? isWaiting(stored.id, actor.id) : false,
    ]);
    return {
      state: "ok" as const,
      page: {
        ...{ group: toGroup(stored, locale), seat, people, isWaiting: waits },
        member: actor.kind === "member" ? { name: actor.name, email: actor.email } : null,
        mayManage: !isDenied(canManageGroup(actor, seat)),
        mayDecide: !isDenied(canDecideJoining(actor, seat)),
        initiatives: initiatives.map(({ town, ...initiative }) => ({ ...initiative, town: town.name })),
      },
    };
  });
}

/** Groups that nobody coordinates, for the desk. */
export function loadUncoordinated(): Promise<{ state: "ok"; value: GroupRowDto[] } | NoAccessState> {
  return loadPermitted(canTendGroups, async (permit) => {
    const locale = await getLocale();
    return (await listUncoordinated(permit)).map((group) => toGroupRow(group, locale));
  });
}
