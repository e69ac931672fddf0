import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { textOf } from "../serializers";
import type { CollaborationDto } from "../types";

const WITH = {
  from: true,
  to: true,
  aim: { select: { lang: true, title: true } },
} satisfies Prisma.CollaborationInclude;
type Row = Prisma.CollaborationGetPayload<{ include: typeof WITH }>;

function toCollaboration(
  { id, from, to, aim, state, note, fromId }: Row,
  groupId: string,
  locale: string,
): CollaborationDto {
  const isAsked = fromId !== groupId;
  const other = isAsked ? from : to;
  const { lang, name } = textOf(other, locale);
  return { id, other: { slug: other.slug, lang, name }, aim, isAsked, state, note };
}

/**
 * Whom a group works with.
 * @param isAll with what is only proposed, was declined or has ended: for the group's members
 * @throws UnavailableError
 */
export async function listCollaborations(
  groupId: string,
  locale: string,
  isAll: boolean,
): Promise<CollaborationDto[]> {
  const rows = await withDatabase(() =>
    db.collaboration.findMany({
      where: { OR: [{ fromId: groupId }, { toId: groupId }], ...(!isAll && { state: "accepted" }) },
      include: WITH,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 100,
    }),
  );
  const shown = rows.map((row) => toCollaboration(row, groupId, locale));
  // What was said on the way is the two groups'.
  return isAll ? shown : shown.map((one) => ({ ...one, note: "" }));
}
