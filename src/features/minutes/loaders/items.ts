import { getLocale } from "next-intl/server";
import { getSeat } from "@/features/groups/data/seats";
import { canKeepMinutes, isInAudience } from "@/features/groups/permissions";
import { nameIn } from "@/features/groups/serializers";
import type { Seat } from "@/features/groups/types";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { loadPermitted } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { MOST_READ } from "../constants";
import {
  getAction,
  getGroupName,
  listDecisions,
  listEndedActions,
  listOpenActions,
  listOwnActions,
  listOwners,
} from "../data/items";
import { canEditAction } from "../permissions";
import { toActions, toDecisions } from "../serializers";
import type { ActionDto, DecisionDto } from "../types";

/** Decisions and actions that a part of a page reads at most. */
const MOST_OF_PART = 30;

/** What a group decided, as far as whoever asks may see it. @throws UnavailableError */
export async function loadDecisions(seat: Seat): Promise<DecisionDto[]> {
  const isMember = seat.role !== null;
  return toDecisions(await listDecisions(seat.groupId, { isMember, most: MOST_OF_PART }), seat);
}

/** What a group has still to do, as far as whoever asks may see it. @throws UnavailableError */
export async function loadOpenActions(seat: Seat, now = new Date()): Promise<ActionDto[]> {
  const [actor, isMember] = [await getActor(), seat.role !== null];
  const rows = await listOpenActions(seat.groupId, { isMember, most: MOST_OF_PART });
  return toActions(rows, { actor, seat, now });
}

/** Somebody who can be given something to do. */
export type OwnerChoice = { id: string; name: string };

/** All that a group has to do, and did. */
export type ActionsPage = {
  slug: string;
  name: string;
  /** Language of the name. */
  lang: string;
  isMember: boolean;
  /** The reader's own first. */
  open: ActionDto[];
  ended: ActionDto[];
  /** For those who keep minutes: whom they may choose by name. Null for others. */
  owners: OwnerChoice[] | null;
};

async function choicesFor(seat: Seat): Promise<OwnerChoice[]> {
  const rows = await listOwners(seat.groupId);
  return rows
    .filter(({ audience, person }) => person.name && isInAudience(audience, seat))
    .map(({ personId, person }) => ({ id: personId, name: person.name }));
}

/** The page of a group's actions. */
export async function loadActionsPage(
  slug: string,
  now = new Date(),
): Promise<{ state: "ok"; page: ActionsPage } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const [actor, group] = [await getActor(), await getGroupName(slug)];
    const seat = group && (await getSeat(actor, { id: group.id }));
    if (!group || !seat) return { state: "missing" as const };
    const wanted = { isMember: seat.role !== null, most: MOST_READ };
    const reader = { actor, seat, now };
    const open = await toActions(await listOpenActions(group.id, wanted), reader);
    const ended = await toActions(await listEndedActions(group.id, wanted), reader);
    const mineFirst = (action: ActionDto) => (action.owner?.isYou ? 0 : 1);
    return {
      state: "ok" as const,
      page: {
        ...{ slug: group.slug, ...nameIn(group, await getLocale()), isMember: seat.role !== null },
        open: open.sort((a, b) => mineFirst(a) - mineFirst(b)),
        ended,
        owners: isDenied(canKeepMinutes(actor, seat)) ? null : await choicesFor(seat),
      },
    };
  });
}

/** The form in which something to do is said anew. */
export type EditAction = {
  group: Pick<ActionsPage, "slug" | "name" | "lang">;
  /** As it stands. */
  action: ActionDto;
  version: number;
  owners: OwnerChoice[];
  /** Of those, who has it; null: somebody else, or a name as it was written; "": nobody. */
  ownerId: string | null;
};

/** Something to do that was put down by itself, for those who may say it anew. */
export function loadEditAction(slug: string, id: string, now = new Date()) {
  return loadPermitted(
    async (actor) => {
      const action = await getAction(id);
      const seat = action && (await getSeat(actor, { id: action.groupId }));
      return canEditAction(actor, seat?.slug === slug ? seat : null, action);
    },
    async ({ actor }): Promise<EditAction | null> => {
      const [row, group, seat] = [
        await getAction(id),
        await getGroupName(slug),
        await getSeat(actor, { slug }),
      ];
      const [action] = row && seat ? await toActions([row], { actor, seat, now }) : [];
      if (!row || !group || !seat || !action) return null;
      const owners = await choicesFor(seat);
      const isChoice = owners.some((choice) => choice.id === row.ownerId);
      const hasOwner = row.ownerId !== null || row.ownerName !== "";
      return {
        ...{ group: { slug, ...nameIn(group, await getLocale()) }, action, version: row.version, owners },
        ownerId: isChoice ? row.ownerId : hasOwner ? null : "",
      };
    },
  );
}

/** What somebody has still to do in her groups. */
export type OwnAction = Awaited<ReturnType<typeof loadOwnActions>>[number];

/** @throws UnavailableError */
export async function loadOwnActions(personId: string) {
  const rows = await listOwnActions(personId);
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn?.toISOString().slice(0, 10) ?? null }));
}
