import "server-only";
import { getDirectory } from "@/features/initiatives/data";
import { db, withDatabase } from "@/lib/db";
import { webAddress } from "@/lib/web-address";
import { likeness, nameWords } from "../utils/likeness";

/** What is known so far of something that may be listed already. */
export type Sketch = {
  name: string;
  /** Slug or name; empty when nothing was typed. */
  town: string;
  website: string | null;
  /** The entry itself, when it is one. */
  exceptId?: number;
};

/** An entry that may be the same. */
export type SimilarDto = { id: number; slug: string; name: string; town: string; kind: string };

const MOST_SHOWN = 5;
/** Of the names' words; 1 is the same name. */
const ENOUGH = 0.6;
const ENOUGH_IN_TOWN = 0.45;
/** Ids of shown entries with this host in their website. */
async function idsByHost(website: string | null): Promise<number[]> {
  const host = webAddress(website)?.host;
  if (!host || /^(facebook|instagram|twitter|x|linktr|meetup)\./.test(host)) return [];
  const rows = await withDatabase(() =>
    db.initiative.findMany({
      where: {
        listing: "published",
        website: { contains: host.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" },
      },
      select: { id: true, website: true },
      take: 50,
    }),
  );
  return rows.filter((row) => webAddress(row.website)?.host === host).map(({ id }) => id);
}

/**
 * Entries that may be what somebody is about to add, the likeliest first: the same website, or a like name, more
 * easily in the same town. Public facts only.
 * @throws UnavailableError
 */
export async function findSimilar({ name, town, website, exceptId }: Sketch): Promise<SimilarDto[]> {
  const { index, gazetteer } = await getDirectory();
  const place = town ? (gazetteer.resolve(town)?.town ?? null) : null;
  const own = nameWords(name);
  const scores = new Map<number, number>();
  for (const id of await idsByHost(website)) scores.set(id, 2);
  const candidates = own.size === 0 || name.trim().length < 3 ? [] : index.entries();
  for (const entry of candidates) {
    const best = Math.max(...[entry.name, ...entry.otherNames].map((one) => likeness(own, nameWords(one))));
    const inTown = place !== null && entry.town.id === place.id;
    if (best >= (inTown ? ENOUGH_IN_TOWN : ENOUGH)) {
      scores.set(entry.id, (scores.get(entry.id) ?? 0) + best + (inTown ? 0.5 : 0));
    }
  }
  return [...scores]
    .filter(([id]) => id !== exceptId)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_SHOWN)
    .flatMap(([id]) => {
      const entry = index.entry(id);
      return entry
        ? [{ id, slug: entry.slug, name: entry.name, town: entry.town.name, kind: entry.kinds[0] ?? "" }]
        : [];
    });
}
