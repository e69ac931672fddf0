import "server-only";
import { cache } from "react";
import { getGazetteer, versionKey } from "@/features/places/data";
import type { Gazetteer } from "@/features/places/gazetteer";
import { slugify } from "@/features/places/utils";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { UnavailableError } from "@/lib/errors";
import { versionedCache } from "@/lib/versioned-cache";
import { BoardIndex } from "../board-index";
import type { BoardEntry } from "../board-index/types";
import { toPostDto } from "../serializers/post";
import { LIVE_STATES } from "../utils/state";
import { type PostRow, WITH_PARTS } from "./posts";

/** Which state of the board the database holds. Names of initiatives, groups and places are part of it. */
type Version = {
  board: { version: number; changedAt: Date };
  directory: { version: number; changedAt: Date };
};

const keyOf = ({ board, directory }: Version) => `${versionKey(board)} ${versionKey(directory)}`;

/** Both versions in one question; a page asks once. */
const getVersion = cache(async (tx: Prisma.TransactionClient = db): Promise<Version> => {
  const [row] = await withDatabase(
    () => tx.$queryRaw<{ b: number; b_at: Date; d: number; d_at: Date }[]>`
      SELECT b.version AS b, b.changed_at AS b_at, d.version AS d, d.changed_at AS d_at
      FROM board_version b, directory_version d WHERE b.id = 1 AND d.id = 1`,
  );
  if (!row) throw new UnavailableError();
  return {
    board: { version: row.b, changedAt: row.b_at },
    directory: { version: row.d, changedAt: row.d_at },
  };
});

function toEntry(row: PostRow, gazetteer: Gazetteer): BoardEntry {
  return {
    post: toPostDto(row, gazetteer),
    area: { town: row.areaTown, county: row.areaCounty, regions: row.areaRegions },
    authorId: row.authorId,
    region: slugify(row.town.region),
    openedAt: (row.openedAt ?? row.createdAt).getTime(),
    expiresAt: row.expiresAt.getTime(),
    updatedAt: row.updatedAt.getTime(),
  };
}

/** Reads what is on the board at one moment, so that the index is exactly what its version says. */
async function readEverything() {
  return withDatabase(() =>
    db.$transaction(
      // One after the other: they share a connection.
      async (tx) => ({
        version: await getVersion(tx),
        posts: await tx.post.findMany({
          where: { state: { in: [...LIVE_STATES] }, removedAt: null, expiresAt: { gt: new Date() } },
        }),
        photos: await tx.photo.findMany({ where: { postId: { not: null } }, ...WITH_PARTS.photos }),
        towns: await tx.town.findMany(WITH_PARTS.town),
        initiatives: await tx.initiative.findMany({
          where: { posts: { some: {} } },
          ...WITH_PARTS.initiative,
        }),
        groups: await tx.group.findMany({ where: { posts: { some: {} } }, ...WITH_PARTS.group }),
      }),
      { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 60_000 },
    ),
  );
}

type Everything = Awaited<ReturnType<typeof readEverything>>;

function joinRows({ posts, photos, towns, initiatives, groups }: Everything): PostRow[] {
  const townsById = new Map(towns.map((town) => [town.id, town]));
  const initiativesById = new Map(initiatives.map((initiative) => [initiative.id, initiative]));
  const groupsById = new Map(groups.map((group) => [group.id, group]));
  const photosOf = new Map<string | null, Everything["photos"]>();
  for (const photo of photos) photosOf.set(photo.postId, [...(photosOf.get(photo.postId) ?? []), photo]);
  return posts.flatMap((post) => {
    const town = townsById.get(post.townId);
    const initiative = initiativesById.get(post.initiativeId ?? 0) ?? null;
    const group = groupsById.get(post.groupId ?? "") ?? null;
    return town ? [{ ...post, town, initiative, group, photos: photosOf.get(post.id) ?? [] }] : [];
  });
}

const cachedIndex = versionedCache("board", async () => {
  const everything = await readEverything();
  const { version } = everything;
  const gazetteer = await getGazetteer(version.directory);
  const names = gazetteer.towns.map(({ name }) => name);
  const entries = joinRows(everything).map((row) => toEntry(row, gazetteer));
  return { key: keyOf(version), value: new BoardIndex(entries, names) };
});

/** The board as of one version. */
export type Board = {
  /** Names the version; what expired since is not in it: `index.epoch`. */
  key: string;
  changedAt: Date;
  index: BoardIndex;
  gazetteer: Gazetteer;
};

/**
 * The board as the database has it now: its version is asked every time, what it holds is read once per version.
 * @throws UnavailableError when the database does not answer
 */
export async function getBoard(): Promise<Board> {
  const version = await getVersion();
  const gazetteer = await getGazetteer(version.directory);
  const index = await cachedIndex(keyOf(version));
  return { key: keyOf(version), changedAt: version.board.changedAt, index, gazetteer };
}
