import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import { PAGE_SIZE } from "../constants";
import type { AnnouncementDto, Paged, Reader } from "../types";
import { pageWithin, tellAuthor } from "../utils/tell";
import { notBlocked, writerIn } from "./groups";
import { listReportedIds } from "./reports";

/**
 * What somebody sees of what was announced. What is for everybody is seen by whoever blocked its author, too: what she
 * would see signed out (decision 023).
 */
function seenBy(groupId: string, reader: Reader): Prisma.AnnouncementWhereInput {
  const open = { groupId, removedAt: null };
  if (reader.role === null) return { ...open, audience: "everyone" };
  return { ...open, OR: [{ audience: "everyone" }, { audience: "members", ...notBlocked(reader) }] };
}

const withAuthor = (groupId: string) => ({ author: writerIn(groupId) }) satisfies Prisma.AnnouncementInclude;
type Row = Prisma.AnnouncementGetPayload<{ include: ReturnType<typeof withAuthor> }>;

async function toDtos(rows: Row[], reader: Reader): Promise<AnnouncementDto[]> {
  const ids = reader.role === "coordinator" ? rows.map(({ id }) => id) : [];
  const reported = await listReportedIds("announcement", ids);
  return rows.map(({ id, title, body, lang, audience, author, authorId, createdAt }) => ({
    ...{ id, title, body, lang, at: createdAt.toISOString() },
    audience: audience === "everyone" ? ("everyone" as const) : ("members" as const),
    author: tellAuthor(author, reader),
    isReported: reported.has(id) && authorId !== reader.id,
  }));
}

/** What was announced in a group, newest first, as far as the reader sees it. @throws UnavailableError */
export async function listAnnouncements(
  groupId: string,
  reader: Reader,
  { page: asked, size = PAGE_SIZE.announcements }: { page?: unknown; size?: number } = {},
): Promise<Paged<AnnouncementDto>> {
  const where = seenBy(groupId, reader);
  return withDatabase(async () => {
    const { page, pages } = pageWithin(asked, await db.announcement.count({ where }), size);
    const rows = await db.announcement.findMany({
      where,
      include: withAuthor(groupId),
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...{ skip: (page - 1) * size, take: size },
    });
    return { items: await toDtos(rows, reader), page, pages };
  });
}

/** One announcement; null when the reader sees none such. @throws UnavailableError */
export async function getAnnouncement(
  groupId: string,
  id: string,
  reader: Reader,
): Promise<AnnouncementDto | null> {
  if (!isId(id)) return null;
  return withDatabase(async () => {
    const where = { ...seenBy(groupId, reader), id };
    const row = await db.announcement.findFirst({ where, include: withAuthor(groupId) });
    return row && ((await toDtos([row], reader))[0] ?? null);
  });
}
