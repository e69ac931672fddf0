import { resolveNear } from "@/features/places/loaders";
import type { Near } from "@/features/places/types";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { isId } from "@/lib/is-id";
import { loadPermitted, type NoAccessState } from "@/lib/page-access";
import { isDenied, type Permit } from "@/lib/permit";
import {
  type GatheringRow,
  getGathering,
  getPhoto,
  getSeat,
  listCoordinated,
  listOrganizers,
  seatAt,
} from "../data/gatherings";
import { countPlaces, listRegistrations } from "../data/registrations";
import { logExport } from "../mutations/organizers";
import { canCreateGathering, canEditGathering, canSeeRegistrations, isShownTo } from "../permissions";
import { toGatheringPageDto } from "../serializers/gathering";
import { countRegistrations, namesAtDoor, toCsv } from "../serializers/registrations";
import type { CountsDto, GatheringPageDto, OrganizerDto, RegistrationRowDto } from "../types";

/** The groups that whoever begins a gathering may begin it for. */
export function loadNew() {
  const coordinated = async (actor: Actor) =>
    actor.kind === "member" ? await listCoordinated(actor.id) : [];
  return loadPermitted(
    async (actor) => canCreateGathering(actor, (await coordinated(actor)).length > 0),
    async ({ actor }) => ({ groups: await listCoordinated(actor.id) }),
  );
}

/** The page on which a gathering is changed. */
export type EditPage = {
  gathering: GatheringPageDto;
  version: number;
  organizers: OrganizerDto[];
};

async function editPage(
  { actor }: Permit<"gathering.edit">,
  row: GatheringRow,
  now: Date,
): Promise<EditPage> {
  const organizers = await listOrganizers(row.id);
  return {
    gathering: toGatheringPageDto(row, await countPlaces(row.id), now),
    version: row.version,
    organizers: organizers.map(({ personId, person: { name } }) => ({
      ...{ personId, name, isSelf: personId === actor.id },
      canBeRemoved: organizers.length > 1 && (personId === actor.id || row.createdById === actor.id),
    })),
  };
}

/** A gathering to be changed. Whoever may not gets the same answer whether there is one. */
export async function loadEdit(
  slug: string,
  now = new Date(),
): Promise<{ state: "ok"; value: EditPage } | NoAccessState> {
  return available(async () => {
    const [actor, row] = [await getActor(), await getGathering({ slug })];
    const permit = canEditGathering(actor, row && (await seatAt(actor, row)));
    if (isDenied(permit)) return { state: permit.denied };
    if (!row) return { state: "forbidden" as const };
    return { state: "ok" as const, value: await editPage(permit, row, now) };
  });
}

/** Who comes, for those who organize it. */
export type RegistrationsPage = {
  gathering: GatheringPageDto;
  rows: RegistrationRowDto[];
  counts: CountsDto;
};

async function registrationsOf(
  slug: string,
  use: (page: RegistrationsPage, permit: Permit<"gathering.registrations">) => Promise<void>,
): Promise<{ state: "ok"; value: RegistrationsPage } | NoAccessState> {
  return available(async () => {
    const [actor, row] = [await getActor(), await getGathering({ slug })];
    const permit = canSeeRegistrations(actor, row && (await seatAt(actor, row)));
    if (isDenied(permit)) return { state: permit.denied };
    if (!row) return { state: "forbidden" as const };
    const gathering = toGatheringPageDto(row, await countPlaces(row.id), new Date());
    const rows = await listRegistrations(permit, row.id);
    const value = { gathering, rows, counts: countRegistrations(rows, gathering.asks) };
    await use(value, permit);
    return { state: "ok" as const, value };
  });
}

/** Whether somebody can still be taken off the list: not of what was, or was called off. */
export const isListOpen = ({ state, isPast }: GatheringPageDto) => state === "published" && !isPast;

/** Who comes and what they told. */
export const loadRegistrations = (slug: string) => registrationsOf(slug, async () => undefined);

/** One of those who come or wait, to be taken off the list; null when she is not on it, or it is closed. */
export async function loadRegistration(
  slug: string,
  id: string,
): Promise<
  { state: "ok"; value: { gathering: GatheringPageDto; row: RegistrationRowDto } | null } | NoAccessState
> {
  const loaded = await loadRegistrations(slug);
  if (loaded.state !== "ok") return loaded;
  const { gathering, rows } = loaded.value;
  const row = rows.find((one) => one.id === id);
  return { state: "ok", value: row && isListOpen(gathering) ? { gathering, row } : null };
}

/** The same as a spreadsheet; that it was taken along is logged. */
export async function loadRegistrationsCsv(
  slug: string,
): Promise<{ state: "ok"; value: string } | NoAccessState> {
  const loaded = await registrationsOf(slug, async ({ gathering }, permit) =>
    logExport(permit, gathering.id),
  );
  if (loaded.state !== "ok") return loaded;
  const { rows, gathering } = loaded.value;
  return { state: "ok", value: toCsv(rows, gathering.asks) };
}

/** The list for the door: names alone, and what has to be ready in numbers. */
export async function loadDoor(
  slug: string,
): Promise<
  { state: "ok"; value: { gathering: GatheringPageDto; names: string[]; counts: CountsDto } } | NoAccessState
> {
  const loaded = await loadRegistrations(slug);
  if (loaded.state !== "ok") return loaded;
  const { gathering, rows, counts } = loaded.value;
  return { state: "ok", value: { gathering, names: namesAtDoor(rows), counts } };
}

/** Where the file of a photo lies, for whoever may see the gathering that it is of. */
export async function loadGatheringPhoto(
  id: string,
): Promise<{ state: "ok"; key: string } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const photo = isId(id) ? await getPhoto(id) : null;
    if (!photo) return { state: "missing" as const };
    const actor = await getActor();
    const isSeen = isShownTo(actor, await seatAt(actor, photo.gathering));
    return isSeen ? { state: "ok" as const, key: photo.storageKey } : { state: "missing" as const };
  });
}

/** Whether somebody may change the gathering of this slug. Whoever may not does not learn whether there is one. */
export async function permitToEdit(actor: Actor, { slug }: { slug: string }) {
  return canEditGathering(actor, actor.kind === "member" ? await getSeat(actor, slug) : null);
}

/** Whether somebody may see who comes to the gathering of this slug, and take somebody off that list. */
export async function permitToSee(actor: Actor, { slug }: { slug: string }) {
  return canSeeRegistrations(actor, actor.kind === "member" ? await getSeat(actor, slug) : null);
}

/** What was typed as a name or ZIP, with its town; null for an empty one, "wrong" where it is none. */
export async function placeIn(text: string): Promise<Near | null | "wrong"> {
  return text === "" ? null : ((await resolveNear(text)) ?? "wrong");
}
