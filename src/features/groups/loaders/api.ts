import { z } from "zod";
import { pageAfter } from "@/features/initiatives/schema";
import { cursorReader } from "@/features/initiatives/schema/cursor";
import { defineReader, Problems, readCursor } from "@/features/initiatives/schema/read";
import { env } from "@/lib/env";
import { PAGE_SIZE } from "../constants";
import { countGroups, getGroupsVersion, listGroupIds, listGroupsById } from "../data/groups";
import { parameters } from "../schema/parameters";
import { toPublicGroup } from "../serializers";

// Everything here throws UnavailableError when the database does not answer, and gives away public parts alone.

const { readOne } = defineReader(parameters);
const decodeCursor = cursorReader(z.uuid());

/** Names the state of all groups, for entity tags. */
export const groupsTag = getGroupsVersion;

/** How many groups there are that are not archived. */
export const loadGroupCount = countGroups;

/** Reads the query of the API's list; `problems` are for an answer 400. */
export function readApiRequest(query: URLSearchParams) {
  const problems = new Problems();
  const q = readOne(query, "q", problems) ?? "";
  const limit = readOne(query, "limit", problems) ?? PAGE_SIZE;
  const cursor = readCursor(readOne(query, "cursor", problems), decodeCursor, problems);
  return { q, limit, cursor, problems: problems.list };
}

/** The answer of `/api/v1/groups`. */
export async function loadApiList({ q, limit, cursor }: ReturnType<typeof readApiRequest>) {
  const ids = await listGroupIds(q);
  const { start, end, nextCursor } = pageAfter(ids, { limit, cursor });
  const groups = await listGroupsById(ids.slice(start, end));
  return { items: groups.map((group) => toPublicGroup(group, env.APP_URL)), total: ids.length, nextCursor };
}

/** Pages of groups that search engines may know of. */
export async function loadGroupPages(): Promise<{ slug: string; updatedAt: string }[]> {
  const groups = await listGroupsById(await listGroupIds(""));
  return groups.map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() }));
}
