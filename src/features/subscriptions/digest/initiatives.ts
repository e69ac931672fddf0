import { getDirectory, listInitiatives } from "@/features/initiatives/data";
import { startOfDay } from "@/features/initiatives/loaders/today";
import { toInitiativeDto } from "@/features/initiatives/serializers";
import { boundedCache } from "@/lib/bounded-cache";
import { wordings } from "../loaders/wording";
import { toDigestItemDto, toSearchDto } from "../serializers";
import { readFilters, searchHref } from "../utils/filters";
import type { DigestSource, NewThing } from "./source";

/** Searches whose results are kept while a digest is written: many ask for the same. */
const SEARCHES_KEPT = 500;

/** New entries of the directory. All is matched against one version of it, by the same index as its pages. */
export const initiativesSource: DigestSource = {
  topic: "initiatives",
  open: async (since, now) => {
    const directory = await getDirectory();
    const { index } = directory;
    const wordingIn = wordings();
    const things = new Map<number, NewThing>();
    for (const { id, publishedAt } of index.entries()) {
      const published = new Date(publishedAt);
      if (published > since) {
        things.set(id, { topic: "initiatives", id: String(id), publishedAt: published, personId: null });
      }
    }
    const ids = [...things.keys()];
    const match = boundedCache(SEARCHES_KEPT, (text): NewThing[] => {
      const filters = ids.length > 0 ? readFilters(text, directory) : null;
      if (!filters) return [];
      return index.pick(filters, startOfDay(now), ids).flatMap((id) => things.get(id) ?? []);
    });
    return {
      match,
      // Read anew each time: what was hidden meanwhile is not told of.
      show: async (shown, locale) => {
        const wording = await wordingIn(locale);
        const rows = await listInitiatives(shown.map(Number));
        return new Map(
          rows.map((row) => [String(row.id), toDigestItemDto(toInitiativeDto(row), wording, now)]),
        );
      },
      say: async (filters, locale) =>
        toSearchDto(filters, readFilters(filters, directory), await wordingIn(locale)).words,
      href: (filters) => searchHref(filters, { newest: true }),
    };
  },
};
