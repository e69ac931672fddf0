import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { daysFrom } from "@/lib/days";
import { loadPermitted } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { SEEKER_DAYS } from "../constants";
import { getCircle, getLink, linkHash, listCircles } from "../data/circles";
import { getOwnSeeking, getSeeker, listSeekers } from "../data/seekers";
import { canHelpSeeker, canSeeSeekers, canUseCircles } from "../permissions";
import { toCircleDto, toOwnCircle } from "../serializers";
import type { CircleDto, OwnCircleDto, OwnSeekingDto, SeekerDto } from "../types";
import { toEvent } from "../utils/events";
import { isOpen } from "../utils/links";
import { readNewLinks } from "../utils/new-links";

/** The page about circles, with those of the reader. */
export type CirclesPage = {
  state: "ok";
  /** Null for a visitor. */
  member: { email: string; circles: OwnCircleDto[]; seeking: OwnSeekingDto | null } | null;
};

async function ownSeeking(personId: string): Promise<OwnSeekingDto | null> {
  const row = await getOwnSeeking(personId);
  if (!row) return null;
  const { town, languages, note, createdAt } = row;
  const until = daysFrom(createdAt, SEEKER_DAYS).toISOString();
  return { town: town?.name ?? "", languages, note, since: createdAt.toISOString(), until };
}

export async function loadCircles(now = new Date()): Promise<CirclesPage | Unavailable> {
  return available(async () => {
    const actor = await getActor();
    const permit = canUseCircles(actor);
    if (isDenied(permit) || actor.kind !== "member") return { state: "ok" as const, member: null };
    const circles = (await listCircles(permit)).map((row) => toOwnCircle(row, now));
    const member = { email: actor.email, circles, seeking: await ownSeeking(actor.id) };
    return { state: "ok" as const, member };
  });
}

/** Whoever is signed in may begin a circle. */
export function loadNewCircle() {
  return loadPermitted(canUseCircles, async ({ actor }) => ({ name: actor.name }));
}

/** One's own circle, and links that were made in this browser just now. Null for whoever is not in it. */
export function loadCircle(id: string, now = new Date()) {
  return loadPermitted(
    canUseCircles,
    async (permit): Promise<{ circle: CircleDto; newLinks: string[] } | null> => {
      const row = await getCircle(permit, id);
      if (!row) return null;
      const open = new Set(row.invitations.filter((link) => isOpen(link, now)).map((link) => link.tokenHash));
      const made = await readNewLinks(row.id, permit.actor.id);
      const newLinks = made.filter((token) => open.has(linkHash(token)));
      return { circle: toCircleDto(row, permit.actor.id, now), newLinks };
    },
  );
}

/** The dates of one's own circle for a calendar; null for whoever is not in it. */
export function loadCircleDates(id: string) {
  return loadPermitted(canUseCircles, async (permit) => {
    const row = await getCircle(permit, id);
    return row && { id: row.id, events: row.dates.map((date) => toEvent(date, row.endedAt !== null)) };
  });
}

/** What a link opens. */
export type JoinPage =
  | { state: "wrong" | "over" }
  | { state: "already"; id: string }
  | { state: "open"; name: string; member: { email: string; shownName: string } | null };

/** Reads what a link is about. Changes nothing. */
export async function loadJoin(token: string, now = new Date()): Promise<JoinPage | Unavailable> {
  return available(async (): Promise<JoinPage> => {
    const link = token === "" ? null : await getLink(token);
    if (!link) return { state: "wrong" };
    const actor = await getActor();
    const { circle } = link;
    if (actor.kind === "member" && circle.members.some(({ personId }) => personId === actor.id)) {
      return { state: "already", id: circle.id };
    }
    if (!isOpen(link, now) || circle.endedAt) return { state: "over" };
    const member = actor.kind === "member" ? { email: actor.email, shownName: actor.name } : null;
    return { state: "open", name: circle.name, member };
  });
}

type SeekerRow = Awaited<ReturnType<typeof listSeekers>>[number];

const toSeeker = ({ personId, person, town, languages, note, createdAt }: SeekerRow): SeekerDto => ({
  ...{ id: personId, name: person.name, languages, note, since: createdAt.toISOString() },
  place: town && { town: town.name, region: town.region },
});

/** Those who look for a circle in the organizer's regions. */
export function loadSeekers(now = new Date()) {
  return loadPermitted(canSeeSeekers, async (permit): Promise<SeekerDto[]> => {
    const all = await listSeekers(permit, now);
    return all.filter((row) => !isDenied(canHelpSeeker(permit.actor, row))).map(toSeeker);
  });
}

/** What decides who may help somebody; null when she looks for no circle. @throws UnavailableError */
export const findSeeker = getSeeker;
