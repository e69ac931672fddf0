import { WAYS } from "@/features/initiatives/constants";
import { getDirectory, listInitiatives } from "@/features/initiatives/data";
import { oneOfEachKind } from "@/features/initiatives/loaders/initiative";
import { startOfDay } from "@/features/initiatives/loaders/today";
import { toInitiativeDto } from "@/features/initiatives/serializers";
import type { Filters } from "@/features/initiatives/types";
import { emptyFilters } from "@/features/initiatives/utils";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { Locale } from "@/i18n/locales";
import { boundedCache } from "@/lib/bounded-cache";
import { wordings } from "../loaders/wording";
import { toTodoDto } from "../serializers";
import type { TodoDto } from "../types";
import { canonicalFilters, readFilters } from "../utils/filters";

/** Miles around a reader's place, suggestions kept for each place, and places kept. */
const NEARBY = 20;
const MOST_SUGGESTIONS = 60;
const PLACES_KEPT = 500;

/** What one can do there and then; joining is a step that comes after. */
const SMALL_STEPS = WAYS.filter((way) => way !== "join");

/** Things to do near somebody. */
export type Suggestions = {
  /** Ids of initiatives, the nearest of each kind first; none where the searches name no place. */
  near: (searches: readonly string[]) => readonly string[];
  /** What a mail says of them, by id; those that are not shown any more are missing. */
  show: (ids: readonly string[], locale: Locale) => Promise<Map<string, TodoDto>>;
};

/** What a search says about where the reader is; null when it says nothing. */
function placeOf({ near, town, county, region, bbox }: Filters, gazetteer: Gazetteer): Filters | null {
  const home = town === null ? null : gazetteer.town(town);
  const around = near ?? (home && { ...home, kind: "town" as const, value: home.name, town: home });
  if (around) return { ...emptyFilters(), near: around, radius: NEARBY };
  if (county ?? region ?? bbox) return { ...emptyFilters(), county, region, bbox };
  return null;
}

/** Opens the directory for suggestions, as of one moment. */
export async function openSuggestions(now: Date): Promise<Suggestions> {
  const directory = await getDirectory();
  const { index, gazetteer } = directory;
  const wordingIn = wordings();
  const placeFor = boundedCache(PLACES_KEPT, (search) => {
    const filters = readFilters(search, directory);
    const place = filters && placeOf(filters, gazetteer);
    return place && canonicalFilters(place);
  });
  const suggest = boundedCache(PLACES_KEPT, (place): string[] => {
    const filters = readFilters(place, directory);
    const ids = filters ? index.pick({ ...filters, way: SMALL_STEPS }, startOfDay(now)) : [];
    const open = ids.filter((id) => index.entry(id)?.closed === false);
    const mixed = oneOfEachKind(open, (id) => index.entry(id)?.kinds[0] ?? "", MOST_SUGGESTIONS);
    return mixed.map(String);
  });
  return {
    near: (searches) => {
      const place = searches.map(placeFor).find((one) => one !== null);
      return place ? suggest(place) : [];
    },
    show: async (ids, locale) => {
      const [rows, wording] = [await listInitiatives(ids.map(Number)), await wordingIn(locale)];
      return new Map(
        rows.flatMap((row) => {
          const todo = toTodoDto(toInitiativeDto(row), wording, now);
          return todo ? [[String(row.id), todo]] : [];
        }),
      );
    },
  };
}
