import { loadBoardDesk } from "./features/board/loaders/desk";
import { canOrganize } from "./features/board/permissions/posts";
import { loadReported } from "./features/conversations/loaders/desk";
import { countPairs, countReadyImports } from "./features/freshness/data/needs";
import { countQueue } from "./features/freshness/data/queue";
import type { NeedDto } from "./features/freshness/types";
import { countUncoordinated } from "./features/groups/data/groups";
import { canTendGroups } from "./features/groups/permissions";
import { countDeskPosts } from "./features/introductions/data/table";
import { readDeskFilters } from "./features/introductions/schema/filters";
import { countGivenUp } from "./features/mail/data/desk";
import { canManageMail } from "./features/mail/permissions";
import { listQueue } from "./features/proposals/data/proposals";
import { canCurate } from "./features/proposals/permissions";
import type { QueueItemDto } from "./features/proposals/types";
import { loadReportedTalk } from "./features/talk/loaders/desk";
import type { Member } from "./lib/actor";
import { type Unavailable, whenAvailable } from "./lib/available";
import type { NoAccessState } from "./lib/page-access";
import { isDenied, type Permit } from "./lib/permit";

type Counted = { count: number; oldest: string | Date | null };

const need = (key: NeedDto["key"], href: string, { count, oldest }: Counted): NeedDto => ({
  ...{ key, href, count },
  oldest: oldest === null ? null : new Date(oldest).toISOString(),
});

/** How many there are, and when the oldest came (ISO 8601). */
const tally = (moments: readonly string[]): Counted => ({
  count: moments.length,
  oldest: moments.toSorted()[0] ?? null,
});

const moments = (items: readonly QueueItemDto[], kinds: (kind: QueueItemDto["kind"]) => boolean) =>
  items.filter(({ kind, state }) => state === "open" && kinds(kind)).map(({ createdAt }) => createdAt);

/** What waits for an editor, as far as it is entrusted to her. */
async function editorsNeeds(permit: Permit<"directory.curate">, now: Date): Promise<NeedDto[]> {
  const queue = await listQueue(permit);
  const count = async (show: "due" | "websites") => ({
    count: await countQueue(permit, show, now),
    oldest: null,
  });
  const isOther = (kind: QueueItemDto["kind"]) => kind !== "report" && kind !== "claim";
  return [
    need("reports", "/desk/proposals", tally(moments(queue, (kind) => kind === "report"))),
    need("claims", "/desk/proposals", tally(moments(queue, (kind) => kind === "claim"))),
    need("suggestions", "/desk/proposals", tally(moments(queue, isOther))),
    need("stale", "/desk/freshness", await count("due")),
    need("websites", "/desk/freshness?show=websites", await count("websites")),
    need("duplicates", "/desk/duplicates", await countPairs(permit)),
    need("imports", "/desk/import", await countReadyImports(permit)),
  ];
}

/** What a loader gave; it asked the same person for the same permission a moment ago. */
const given = <T>(answer: { state: "ok"; value: T } | NoAccessState): T | null =>
  answer.state === "ok" ? answer.value : null;

/** What waits for an organizer in her regions. */
async function organizersNeeds(permit: Permit<"board.organize">, now: Date): Promise<NeedDto[]> {
  const [board, messages] = [given(await loadBoardDesk()), given(await loadReported())];
  const ofGroups = given(await loadReportedTalk("en")) ?? [];
  const reported = [
    ...(messages ?? []).map(({ reportedAt }) => reportedAt),
    ...ofGroups.flatMap((one) => one.reports.map(({ createdAt }) => createdAt).toSorted()[0] ?? []),
  ];
  const reports = (board?.reported ?? []).flatMap((row) => row.reports.map(({ createdAt }) => createdAt));
  const unanswered = await countDeskPosts(permit, readDeskFilters({}), now);
  return [
    need("messages", "/desk/messages", tally(reported)),
    need("posts", "/desk/board", tally((board?.waiting ?? []).map(({ createdAt }) => createdAt))),
    need("postReports", "/desk/board", { ...tally(reports), count: board?.reported.length ?? 0 }),
    need("unanswered", "/desk/introductions", unanswered),
  ];
}

/** What waits for somebody today, in numbers: of what her roles open, and in her regions and types. */
export async function loadNeeds(
  actor: Member,
  now = new Date(),
): Promise<{ state: "ok"; value: NeedDto[] } | Unavailable> {
  return whenAvailable(async () => {
    const [editor, organizer, mail] = [canCurate(actor), canOrganize(actor), canManageMail(actor)];
    const groups = canTendGroups(actor);
    return [
      ...(isDenied(organizer) ? [] : await organizersNeeds(organizer, now)),
      ...(isDenied(groups) ? [] : [need("groups", "/desk/groups", await countUncoordinated(groups))]),
      ...(isDenied(editor) ? [] : await editorsNeeds(editor, now)),
      ...(isDenied(mail) ? [] : [need("mail", "/desk/mail", await countGivenUp(mail))]),
    ];
  });
}
