import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { DataKeeper, DataOwner } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";
import { dropPhotoFiles } from "@/lib/photos/files";
import { LIVE_STATES } from "../utils/state";

/** What others did with it, and how it is found again, is not hers. */
const POST = {
  keepHash: true,
  keepUntil: true,
  keeperId: true,
  removedById: true,
  authorId: true,
  townId: true,
  initiativeId: true,
  groupId: true,
  actionId: true,
} as const;

async function exportPosts({ id: authorId }: DataOwner) {
  const [posts, translations] = await Promise.all([
    db.post.findMany({
      where: { authorId },
      orderBy: { createdAt: "asc" },
      omit: POST,
      include: {
        town: { select: { name: true } },
        initiative: { select: { slug: true } },
        group: { select: { slug: true } },
        photos: { select: { id: true, alt: true, altLang: true } },
      },
    }),
    db.postTranslation.findMany({ where: { authorId }, omit: { authorId: true } }),
  ]);
  return { posts, translations };
}

/** Her own posts go; what stands for an initiative and is on the board stays there without her. */
async function forgetPosts(tx: Prisma.TransactionClient, { id: authorId }: DataOwner): Promise<void> {
  const stays: Prisma.PostWhereInput = {
    ...{ behalf: "initiative", removedAt: null, state: { in: [...LIVE_STATES] } },
  };
  await tx.post.updateMany({ where: { authorId, ...stays }, data: { authorId: null, keepHash: null } });
  const own = await tx.post.findMany({ where: { authorId }, select: { id: true } });
  const ids = own.map(({ id }) => id);
  await dropPhotoFiles(tx, { postId: { in: ids } });
  await tx.report.deleteMany({ where: { subjectType: "post", subjectId: { in: ids } } });
  await tx.post.deleteMany({ where: { authorId } });
  await tx.postTranslation.deleteMany({ where: { authorId } });
}

/** What somebody asked for and offered, and what she translated. */
export const boardKeeper: DataKeeper = {
  name: "board",
  export: (owner) => withDatabase(() => exportPosts(owner)),
  forget: forgetPosts,
};
