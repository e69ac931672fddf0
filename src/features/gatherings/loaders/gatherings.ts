import { getActor } from "@/lib/auth/session";
import { available, type Unavailable, whenAvailable } from "@/lib/available";
import type { NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import {
  getGathering,
  getNearest,
  listCoordinated,
  listOwnDrafts,
  listShown,
  seatAt,
} from "../data/gatherings";
import {
  countPlaces,
  getLinkedRegistration,
  getOwnRegistration,
  hasPlace,
  listRides,
} from "../data/registrations";
import {
  canCreateGathering,
  canEditGathering,
  canSeeRegistrations,
  canShareRides,
  canUseRegistration,
  isShownTo,
} from "../permissions";
import { toGatheringDto, toGatheringPageDto } from "../serializers/gathering";
import type { GatheringDto, GatheringPageDto, OwnRegistrationDto, RideDto } from "../types";
import { readInvitation, readPlaceToken } from "../utils/tokens";

/** The page of all gatherings. */
export type GatheringsPage = {
  /** The soonest first; also those that were called off. */
  next: GatheringDto[];
  /** The latest first. */
  past: GatheringDto[];
  /** Of whoever asks. */
  drafts: GatheringDto[];
  mayCreate: boolean;
};

async function mayCreate(actor: Awaited<ReturnType<typeof getActor>>): Promise<boolean> {
  if (actor.kind !== "member") return false;
  const coordinatesOne = (await listCoordinated(actor.id)).length > 0;
  return !isDenied(canCreateGathering(actor, coordinatesOne));
}

/** Everything that is shown, and one's own drafts. */
export async function loadGatherings(
  now = new Date(),
): Promise<{ state: "ok"; value: GatheringsPage } | Unavailable> {
  return whenAvailable(async () => {
    const [actor, rows] = [await getActor(), await listShown()];
    const drafts = actor.kind === "member" ? await listOwnDrafts(actor.id) : [];
    const isNext = ({ endsAt }: { endsAt: Date }) => endsAt > now;
    return {
      next: rows.filter(isNext).reverse().map(toGatheringDto),
      past: rows.filter((row) => !isNext(row)).map(toGatheringDto),
      drafts: drafts.map(toGatheringDto),
      mayCreate: await mayCreate(actor),
    };
  });
}

/** For other pages: the next gathering, else the last. */
export async function loadNearest(
  now = new Date(),
): Promise<{ state: "ok"; value: { gathering: GatheringDto; isPast: boolean } | null } | Unavailable> {
  return whenAvailable(async () => {
    const row = await getNearest(now);
    return row && { gathering: toGatheringDto(row), isPast: row.endsAt <= now };
  });
}

/** The page of one gathering. */
export type GatheringPage = {
  gathering: GatheringPageDto;
  /** Whether somebody can register now. */
  isOpen: boolean;
  mayEdit: boolean;
  maySeeRegistrations: boolean;
  member: { name: string; email: string } | null;
  own: OwnRegistrationDto | null;
  /** For those who come, where rides are shared. */
  rides: RideDto[] | null;
};

/** A gathering for whoever may see it; a draft is missing for all others. */
export async function loadGathering(
  slug: string,
  now = new Date(),
): Promise<{ state: "ok"; page: GatheringPage } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const [actor, row] = [await getActor(), await getGathering({ slug })];
    const seat = row && (await seatAt(actor, row));
    if (!row || !seat || !isShownTo(actor, seat)) return { state: "missing" as const };
    const gathering = toGatheringPageDto(row, await countPlaces(row.id), now);
    const permit = canUseRegistration(actor);
    const own = isDenied(permit) ? null : await getOwnRegistration(permit, row.id);
    const sharing = canShareRides(actor, own?.state === "registered" && row.hasRides && !gathering.isPast);
    return {
      state: "ok" as const,
      page: {
        gathering,
        isOpen: row.state === "published" && row.isRegistrationOpen && row.startsAt > now,
        mayEdit: !isDenied(canEditGathering(actor, seat)),
        maySeeRegistrations: !isDenied(canSeeRegistrations(actor, seat)),
        member: actor.kind === "member" ? { name: actor.name, email: actor.email } : null,
        own,
        rides: isDenied(sharing) ? null : await listRides(sharing, row.id),
      },
    };
  });
}

/** What the link of a mail opens: one's place, which may be gone. Changes nothing. */
export async function loadPlace(
  slug: string,
  token: string,
): Promise<
  | { state: "ok"; gathering: GatheringPageDto; own: OwnRegistrationDto }
  | { state: "over"; slug: string }
  | { state: "wrong" }
  | Unavailable
> {
  return available(async () => {
    const id = readPlaceToken(token);
    const linked = id && (await getLinkedRegistration(id));
    const row = linked && (await getGathering({ slug: linked.slug }));
    if (!linked || !row || linked.slug !== slug) return { state: "wrong" as const };
    const now = new Date();
    if (!linked.own || row.endsAt <= now || row.state === "cancelled")
      return { state: "over" as const, slug };
    const gathering = toGatheringPageDto(row, await countPlaces(row.id), now);
    return { state: "ok" as const, gathering, own: linked.own };
  });
}

/** What an invitation to organize opens. Changes nothing. */
export async function loadInvitation(
  slug: string,
  token: string,
): Promise<{ state: "ok"; gathering: GatheringDto; isSignedIn: boolean } | { state: "wrong" } | Unavailable> {
  return available(async () => {
    const invitation = readInvitation(token);
    const row = invitation && (await getGathering({ id: invitation.gatheringId }));
    if (!row || row.slug !== slug) return { state: "wrong" as const };
    const isSignedIn = (await getActor()).kind === "member";
    return { state: "ok" as const, gathering: toGatheringDto(row), isSignedIn };
  });
}

/** A ride to ask about, for those who come. */
export type RidePage = { gathering: GatheringDto; ride: RideDto; name: string; email: string };

export async function loadRide(
  slug: string,
  id: string,
): Promise<{ state: "ok"; value: RidePage } | NoAccessState | { state: "missing" }> {
  return available(async () => {
    const [actor, row] = [await getActor(), await getGathering({ slug })];
    if (actor.kind !== "member") return { state: "sign_in" as const };
    const comes = row?.hasRides === true && (await hasPlace(actor.id, row.id));
    const sharing = canShareRides(actor, comes);
    const using = canUseRegistration(actor);
    if (!row || isDenied(sharing) || isDenied(using)) return { state: "forbidden" as const };
    const ride = (await listRides(sharing, row.id)).find((one) => one.id === id && !one.isOwn);
    if (!ride) return { state: "missing" as const };
    const own = await getOwnRegistration(using, row.id);
    const value = { gathering: toGatheringDto(row), ride, name: own?.name ?? "", email: actor.email };
    return { state: "ok" as const, value };
  });
}
