import { getGazetteer } from "@/features/places/data";
import { listOpenReports } from "@/features/reports/data";
import type { ReportDto } from "@/features/reports/types";
import type { Member } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available } from "@/lib/available";
import { loadPermitted, type NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { isAuthorTrusted, listByIds, listRemoved, listWaiting } from "../data/desk";
import { getTranslation } from "../data/own";
import { getPost } from "../data/posts";
import { notePrivateOpening } from "../mutations/review";
import { canOrganize, canReviewPost } from "../permissions/posts";
import { type OwnPostDto, toOwnPostDto } from "../serializers/manage";
import type { PostText } from "../types";

/** A post of the desk, with what was reported of it. */
export type DeskRow = { post: OwnPostDto; createdAt: string; reports: ReportDto[] };
export type BoardDesk = { waiting: DeskRow[]; reported: DeskRow[]; removed: DeskRow[] };

/** Names of the regions where somebody is an organizer; null for the whole state. */
async function regionsOf(actor: Member): Promise<string[] | null> {
  const grants = actor.grants.filter(({ role, hasPromised }) => role === "organizer" && hasPromised);
  if (grants.some(({ regions }) => regions.length === 0)) return null;
  const { regions } = await getGazetteer();
  const slugs = new Set(grants.flatMap((grant) => grant.regions));
  return regions.filter(({ slug }) => slugs.has(slug)).map(({ name }) => name);
}

/** First posts that wait, and what was reported, in the regions of whoever asks. */
export function loadBoardDesk() {
  return loadPermitted(canOrganize, async (permit): Promise<BoardDesk> => {
    const [gazetteer, regions] = [await getGazetteer(), await regionsOf(permit.actor)];
    const reports = await listOpenReports("post");
    const toRow = (row: Awaited<ReturnType<typeof listByIds>>[number]): DeskRow => ({
      post: toOwnPostDto(row, gazetteer),
      createdAt: row.createdAt.toISOString(),
      reports: reports.filter(({ subjectId }) => subjectId === row.id),
    });
    const ids = [...new Set(reports.map(({ subjectId }) => subjectId))];
    const byId = new Map((await listByIds(permit, ids, regions)).map((row) => [row.id, row]));
    return {
      waiting: (await listWaiting(permit, regions)).map(toRow),
      // In the order of the reports: the riskiest first.
      reported: ids.flatMap((id) => byId.get(id) ?? []).map(toRow),
      removed: (await listRemoved(permit, regions)).map(toRow),
    };
  });
}

export type DeskPost = DeskRow & { isTrusted: boolean | null; translation: PostText | null };

/** One post for an organizer of its region. That a private one was opened is written down. */
export async function loadDeskPost(
  id: string,
  now = new Date(),
): Promise<{ state: "ok"; value: DeskPost } | NoAccessState> {
  return available(async () => {
    const [actor, row] = [await getActor(), await getPost(id)];
    if (!row) return { state: actor.kind === "member" ? ("forbidden" as const) : ("sign_in" as const) };
    const permit = canReviewPost(actor, row);
    if (isDenied(permit)) return { state: permit.denied };
    await notePrivateOpening(permit, row, now);
    const reports = (await listOpenReports("post")).filter(({ subjectId }) => subjectId === id);
    const post = toOwnPostDto(row, await getGazetteer());
    const isTrusted = await isAuthorTrusted(permit, row.authorId);
    const translation = await getTranslation(permit, id);
    const createdAt = row.createdAt.toISOString();
    return { state: "ok" as const, value: { post, createdAt, reports, isTrusted, translation } };
  });
}
