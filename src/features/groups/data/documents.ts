import "server-only";
import { db, withDatabase } from "@/lib/db";
import { isInAudience } from "../permissions";
import type { DocumentDto, Seat } from "../types";

/** Documents of a group that whoever has this seat may see, newest first. @throws UnavailableError */
export async function listDocuments(seat: Seat): Promise<DocumentDto[]> {
  const rows = await withDatabase(() =>
    db.groupDocument.findMany({
      where: { groupId: seat.groupId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  );
  return rows
    .filter(({ audience }) => isInAudience(audience, seat))
    .map(({ id, title, url, fileName, size, audience, createdAt }) => ({
      ...{ id, title, fileName, size, audience },
      href: url ?? `/groups/${seat.slug}/documents/${id}`,
      isFile: url === null,
      createdAt: createdAt.toISOString(),
    }));
}

/** A file of a group, for who may see it; null otherwise. @throws UnavailableError */
export async function getFile(seat: Seat, id: string) {
  const row = await withDatabase(() => db.groupDocument.findFirst({ where: { id, groupId: seat.groupId } }));
  return row?.storageKey && isInAudience(row.audience, seat) ? { ...row, storageKey: row.storageKey } : null;
}
