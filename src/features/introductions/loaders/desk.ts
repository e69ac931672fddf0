import { getPost } from "@/features/board/data/posts";
import { canOrganize, isOrganizerOf } from "@/features/board/permissions/posts";
import { getGazetteer } from "@/features/places/data";
import { isId } from "@/lib/is-id";
import { loadPermitted } from "@/lib/page-access";
import { isDenied, type Permit } from "@/lib/permit";
import { getIntroduction } from "../data/introductions";
import { getDeskPost, listDeskNotes, listDeskPosts, namesOf } from "../data/table";
import { guardsOf, letterStates, listCalls, listIntroductions } from "../data/under-way";
import { logOpening } from "../mutations/desk";
import { localeOf, openContact, reachOf } from "../mutations/reach";
import { canTendIntroduction, canTendPost } from "../permissions/introductions";
import { readDeskFilters } from "../schema/filters";
import { toDeskIntroduction, toDeskRow } from "../serializers/desk";
import { wordsFor } from "../serializers/letters";
import { toPostWords } from "../serializers/words";
import type { FirstStep } from "../types";

type PageParams = Record<string, string | string[] | undefined>;

/** What waits, one page of it. */
export function loadTable(params: PageParams, now = new Date()) {
  const filters = readDeskFilters(params);
  return loadPermitted(canOrganize, async (permit) => {
    const [gazetteer, { rows, hasMore }] = [await getGazetteer(), await listDeskPosts(permit, filters, now)];
    const keepers = await namesOf(rows.flatMap(({ keeperId }) => keeperId ?? []));
    const look = { actor: permit.actor, gazetteer, now };
    const shown = rows.map((row) => toDeskRow(row, keepers, look));
    return { filters, hasMore, rows: shown, regions: gazetteer.regions };
  });
}

/** A post of an organizer's region with all that organizers need; null when there is none. Opening it may be logged. */
export function loadDeskPost(id: string, now = new Date()) {
  return loadPermitted(canOrganize, async ({ actor }) => {
    const found = isId(id) ? await getPost(id) : null;
    const permit = found && canTendPost(actor, found);
    if (!found || !permit || isDenied(permit)) return null;
    const row = await getDeskPost(permit, id);
    if (!row) return null;
    await logOpening(permit, row);
    const gazetteer = await getGazetteer();
    const keepers = await namesOf(row.keeperId ? [row.keeperId] : []);
    return {
      row: toDeskRow(row, keepers, { actor, gazetteer, now }),
      words: toPostWords(row, { as: "self", locale: "" }, gazetteer),
      isPrivate: row.audience === "organizers",
      reach: row.behalf === "person" ? [row.behalfName, row.behalfContact].filter(Boolean).join(", ") : "",
      notes: await listDeskNotes(permit, id),
    };
  });
}

/** What was made. */
export function loadMade() {
  return loadPermitted(canOrganize, async (permit) => {
    const rows = await listIntroductions(permit);
    const letters = await letterStates(
      rows.flatMap(({ sides }) => sides.flatMap(({ letterKey }) => letterKey ?? [])),
    );
    return rows.map((row) => toDeskIntroduction(row, letters, permit.actor));
  });
}

/** One introduction with its pair and words; null when there is none for this organizer. */
export async function readIntroduction(permit: Permit<"board.organize">, id: string) {
  const row = isId(id) ? await getIntroduction(permit, id) : null;
  if (!row || isDenied(canTendIntroduction(permit.actor, guardsOf(row)))) return null;
  const letters = await letterStates(row.sides.flatMap(({ letterKey }) => letterKey ?? []));
  return {
    introduction: toDeskIntroduction(row, letters, permit.actor),
    pair: {
      needId: row.needId,
      offerId: row.offerId,
      initiativeIds: row.sides.flatMap(({ initiativeId }) => initiativeId ?? []),
    },
    words: {
      firstStep: row.firstStep as FirstStep,
      note: row.note,
      noteLang: localeOf(row.noteLang),
    },
  };
}

/** For pages that only have to be an organizer's. */
export function loadOrganizer() {
  return loadPermitted(canOrganize, async () => null);
}

/** Who is to be called, and what about. */
export function loadCalls() {
  return loadPermitted(canOrganize, async (permit) => {
    const [gazetteer, rows] = [await getGazetteer(), await listCalls(permit)];
    return rows.flatMap((row) =>
      row.sides.flatMap((side) => {
        const post = side.position === 1 ? row.need : row.offer;
        // Numbers are for organizers of where somebody is.
        const isHers = post === null || isOrganizerOf(permit.actor, post);
        if (!side.callFor || !isHers) return [];
        const other = row.sides.find(({ position }) => position !== side.position);
        return [
          {
            ...{ id: row.id, position: side.position, why: side.callFor, name: side.name },
            number: reachOf(side)?.value ?? "",
            about: wordsFor(row, side, gazetteer),
            contact: side.callFor === "contacts" && other ? openContact(other) : null,
          },
        ];
      }),
    );
  });
}
