import type { ListedRow } from "../data/rows";
import type { IndexEntry } from "../map-index/types";
import { showPlace } from "./place";
import { showWays } from "./ways";

/** What the map index may know of an initiative: only what is shown. */
export function toIndexEntry(row: ListedRow): IndexEntry {
  const { locality, zip, point } = showPlace(row);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    otherNames: row.otherNames,
    kinds: [row.kindKey, ...row.secondaryKinds.filter((kind) => kind !== row.kindKey)],
    purposes: row.purposes.length > 0 ? row.purposes : [row.kind.purposeKey],
    ways: showWays(row).map(({ way }) => way),
    languages: row.languages,
    texts: [row.summary, row.altSummary ?? ""].filter((text) => text !== ""),
    town: row.town,
    locality: locality ?? "",
    zip: zip ?? "",
    point,
    closed: row.status === "closed",
    listedAt: row.listedAt,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    publishedAt: row.publishedAt.toISOString(),
  };
}
