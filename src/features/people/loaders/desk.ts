import { z } from "zod";
import { listRegions } from "@/features/places/loaders";
import { loadPermitted } from "@/lib/page-access";
import { listKinds } from "../data/kinds";
import { getDeskPerson, listPeople } from "../data/people";
import { canManagePeople, canSeeDesk } from "../permissions/roles";

/** Longest text that is looked for. */
const LONGEST_SEARCH = 120;

type PageParams = Record<string, string | string[] | undefined>;

const readId = (text: unknown): string | null => z.uuid().safeParse(text).data ?? null;

/** Who asks for the desk, with the roles it lists tools for. */
export function loadDesk() {
  return loadPermitted(canSeeDesk, async ({ actor }) => actor);
}

/** One page of the list of people, with the search it answers. What can't be read counts as not said. */
export function loadPeople(params: PageParams) {
  const q = [params.q].flat()[0]?.replaceAll("\0", "").trim().slice(0, LONGEST_SEARCH) ?? "";
  const after = readId(params.after);
  return loadPermitted(canManagePeople, async (permit) => ({
    q,
    after,
    ...(await listPeople(permit, { q, after })),
    regions: await listRegions(),
  }));
}

/** One person for the desk; `person` is null when there is none, or no longer. */
export function loadDeskPerson(parameter: string, locale: string) {
  const id = readId(parameter);
  return loadPermitted(canManagePeople, async (permit) => ({
    person: id && (await getDeskPerson(permit, id)),
    isOneself: id === permit.actor.id,
    regions: await listRegions(),
    kinds: (await listKinds()).map(({ key, labels }) => ({ slug: key, name: labels[locale] ?? key })),
  }));
}
