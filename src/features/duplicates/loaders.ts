import { z } from "zod";
import { getGazetteer } from "@/features/places/data";
import { getEntry, type StoredEntry } from "@/features/proposals/data/entries";
import { type EntryForms, readForms } from "@/features/proposals/loaders/forms";
import { canCurate, isEntrusted } from "@/features/proposals/permissions";
import { loadPermitted } from "@/lib/page-access";
import {
  followById,
  getFacts,
  getMergerOf,
  getPair,
  type KnownPair,
  listMergers,
  listPairs,
  type SideFacts,
} from "./data/pairs";
import { compareSchema, listSchema } from "./schema";
import type { Which } from "./types";

type PageParams = Record<string, string | string[] | undefined>;

/** One page of pairs, or of mergers, with the filters it answers. */
export function loadDuplicates(params: PageParams) {
  const query = listSchema.parse(params);
  return loadPermitted(canCurate, async (permit) => {
    const { regions } = await getGazetteer();
    const known = regions.find(({ slug }) => slug === query.region);
    const filters = { ...query, region: known?.slug ?? "" };
    const where = { region: known?.name ?? "", page: query.page };
    const { taxonomy } = await readForms();
    const { state, signal } = query;
    return {
      ...{ filters, regions, taxonomy },
      ...(state === "merged"
        ? { state, ...(await listMergers(permit, where)) }
        : { state, ...(await listPairs(permit, { ...where, state, signal })) }),
    };
  });
}

/** One of two entries, to be looked at beside the other. */
export type ComparedSide = { entry: StoredEntry; facts: SideFacts };

/** Two entries side by side. */
export type Comparison = EntryForms & {
  sides: Record<Which, ComparedSide>;
  pair: KnownPair | null;
  /** The one that should rather stay: the one confirmed last, then the one with more people, then the older. */
  better: Which;
  mayDecide: boolean;
};

/** The page of two entries: both, or what became of them. */
export type ComparedPage =
  | { state: "missing" }
  /** They are one already. */
  | { state: "one"; name: string; slug: string; mergerId: string | null }
  | ({ state: "two" } & Comparison);

function betterOf({ a, b }: Record<Which, ComparedSide>): Which {
  const rank = ({ entry, facts }: ComparedSide) => [
    facts.verifiedAt ?? "",
    String(facts.stewards).padStart(4, "0"),
    String(facts.posts).padStart(6, "0"),
    // The older one: its address is known longest.
    String(2 ** 31 - entry.id).padStart(12, "0"),
  ];
  return rank(a).join(" ") >= rank(b).join(" ") ? "a" : "b";
}

async function compare(
  actor: Parameters<typeof isEntrusted>[0],
  one: StoredEntry | null,
  other: StoredEntry | null,
): Promise<ComparedPage> {
  if (!one || !other || one.id === other.id) return { state: "missing" };
  // What was merged stands for what it became.
  const [firstId, secondId] = [await followById(one.id), await followById(other.id)];
  if (firstId === secondId) {
    const kept = await getEntry({ id: firstId });
    const gone = one.id === firstId ? other : one;
    return kept
      ? {
          state: "one",
          name: kept.values.name,
          slug: kept.slug,
          mergerId: (await getMergerOf(gone.id))?.id ?? null,
        }
      : { state: "missing" };
  }
  const [a, b] = [
    firstId === one.id ? one : await getEntry({ id: firstId }),
    secondId === other.id ? other : await getEntry({ id: secondId }),
  ];
  if (a?.listing !== "published" || b?.listing !== "published") return { state: "missing" };
  const sides = {
    a: { entry: a, facts: await getFacts(a.id) },
    b: { entry: b, facts: await getFacts(b.id) },
  };
  const pair = await getPair({ firstId: Math.min(a.id, b.id), secondId: Math.max(a.id, b.id) });
  const mayDecide = isEntrusted(actor, a.reach) && isEntrusted(actor, b.reach);
  return { state: "two", sides, pair, better: betterOf(sides), mayDecide, ...(await readForms()) };
}

/** Two entries of a pair that was found. */
export function loadPair(parameter: string) {
  return loadPermitted(canCurate, async ({ actor }): Promise<ComparedPage> => {
    const id = z.uuid().safeParse(parameter).data;
    const pair = id ? await getPair({ id }) : null;
    if (!pair) return { state: "missing" };
    return compare(actor, await getEntry({ id: pair.firstId }), await getEntry({ id: pair.secondId }));
  });
}

/** Any two entries, by their slugs. */
export function loadComparison(params: PageParams) {
  const { a, b } = compareSchema.parse(params);
  return loadPermitted(canCurate, async ({ actor }): Promise<ComparedPage> => {
    const entryOf = (slug: string) => (slug === "" || slug.includes("\0") ? null : getEntry({ slug }));
    return compare(actor, await entryOf(a), await entryOf(b));
  });
}
