import type { Seat } from "@/features/groups/types";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { isDenied } from "@/lib/permit";
import { ON_GROUP_PAGE } from "../constants";
import { listAnnouncements } from "../data/announcements";
import { listThreads } from "../data/threads";
import { canReadTalk } from "../permissions";
import type { AnnouncementDto, ThreadDto } from "../types";
import { readerOf } from "./reader";

/** For the page of a group: what was announced last, and for members the conversations written in last. */
export type GroupTalkParts = {
  state: "ok";
  announcements: AnnouncementDto[];
  threads: ThreadDto[] | null;
};

export async function loadGroupTalk(
  groupId: string,
  seat: Seat | null,
): Promise<GroupTalkParts | Unavailable> {
  return available(async () => {
    const actor = await getActor();
    const [reader, permit] = [await readerOf(actor, seat), canReadTalk(actor, seat)];
    const size = ON_GROUP_PAGE;
    return {
      state: "ok" as const,
      announcements: (await listAnnouncements(groupId, reader, { size })).items,
      threads: isDenied(permit) ? null : (await listThreads(permit, groupId, reader, { size })).items,
    };
  });
}
