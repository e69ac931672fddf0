import "server-only";
import type { Kind, KindGroup, Purpose } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { toKindDto } from "../serializers/kind";
import type { Taxonomy } from "../types";

type Rows = { groups: KindGroup[]; purposes: Purpose[]; kindRows: Kind[] };

/** Kinds, their groups, and purposes, as pages and forms use them. */
export function joinTaxonomy({ groups, purposes, kindRows }: Rows): Taxonomy {
  const kinds = kindRows.map(toKindDto);
  return {
    kinds,
    groups: groups.map(({ key, color, icon }) => ({
      key,
      color,
      icon,
      kinds: kinds.filter((kind) => kind.group === key).map((kind) => kind.key),
    })),
    purposes: purposes.map(({ key }) => key),
  };
}

/** The taxonomy alone, for what needs no directory: a hundred thousand entries take memory. @throws UnavailableError */
export async function getTaxonomy(): Promise<Taxonomy> {
  return withDatabase(async () =>
    joinTaxonomy({
      groups: await db.kindGroup.findMany({ orderBy: { sort: "asc" } }),
      purposes: await db.purpose.findMany({ orderBy: { sort: "asc" } }),
      kindRows: await db.kind.findMany({ orderBy: { sort: "asc" } }),
    }),
  );
}
