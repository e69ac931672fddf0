import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { Facets, Filters, Taxonomy } from "../../types";
import { emptyFilters, filtersToSearchParams, withFilter } from "../../utils";
import { Door, type DoorEntry } from "./door";
import { kindsByKey } from "./kinds-by-key";

/** Entries of one door. All three show the same number at most: they have the same weight. */
const MOST = 6;
/** Of the places where neighbors ask and offer: below the two ways to the board. */
const MOST_ASKING = 5;
/** Where neighbors ask and offer already. */
const ASKING = [
  "community-fridge",
  "repair-cafe",
  "time-bank",
  "tool-library",
  "mutual-aid",
  "food-share",
  "community-bike-shop",
  "care-network",
  "purchasing-group",
];
/** Where one becomes a member, the easiest to join first. */
const JOINING = [
  "community-garden",
  "food-coop",
  "time-bank",
  "credit-union",
  "community-land-trust",
  "cohousing",
  "tenant-union",
  "makerspace",
  "housing-coop",
];

const mapHref = (patch: Partial<Filters>): string => {
  const query = filtersToSearchParams(withFilter(emptyFilters(), patch));
  return query.size ? `/map?${query}` : "/map";
};

/**
 * Find, ask or offer, join a group.
 * @param facets of the whole directory
 * @param joinable facets of what one can join
 * @param posts how many needs and offers are on the board
 * @param groups how many working groups there are
 */
export async function Doors(props: {
  facets: Facets;
  joinable: Facets;
  total: number;
  posts: number;
  groups: number;
  taxonomy: Taxonomy;
}) {
  const { facets, joinable, taxonomy } = props;
  const t = await getTranslations("home.doors");
  const purposes = await getTranslations("common.taxonomy.purposes");
  const locale = await getLocale();
  const kindOf = kindsByKey(taxonomy);
  const entriesOf = (kinds: string[], counts: Record<string, number>, patch: Partial<Filters>): DoorEntry[] =>
    kinds.flatMap((key) => {
      const [kind, count] = [kindOf.get(key), counts[key] ?? 0];
      return kind && count
        ? [{ href: mapHref({ ...patch, kind: [key] }), name: kind.labels[locale], count }]
        : [];
    });
  const needs = taxonomy.purposes.flatMap((key) => {
    const count = facets.for[key] ?? 0;
    return count
      ? [{ href: mapHref({ for: [key] }), name: purposes(key as Parameters<typeof purposes>[0]), count }]
      : [];
  });
  const asking = ASKING.filter((key) => facets.kind[key]);
  return (
    <section aria-label={t("label")} className="border-ink border-b-2">
      <div className="mx-auto grid max-w-[80rem] divide-y-2 divide-ink md:grid-cols-3 md:grid-rows-[auto_auto_1fr_auto] md:divide-x-2 md:divide-y-0">
        <Door
          ring={0}
          title={t("find.title")}
          text={t("find.text")}
          entries={needs.slice(0, MOST)}
          all={{ href: "/map", text: t("find.all", { count: props.total }) }}
        />
        <Door
          ring={1}
          title={t("ask.title")}
          text={t("ask.text")}
          first={
            <p className="mt-4 flex flex-wrap gap-2.5">
              <a href="/board/new?side=need" className="btn">
                <Icon name="hand-open" />
                {t("ask.need")}
              </a>
              <a href="/board/new?side=offer" className="btn">
                <Icon name="hand-extended" />
                {t("ask.offer")}
              </a>
            </p>
          }
          entries={entriesOf(asking, facets.kind, {}).slice(0, MOST_ASKING)}
          all={{ href: "/board", text: t("ask.all", { count: props.posts }) }}
        />
        <Door
          ring={2}
          title={t("join.title")}
          text={t("join.text")}
          first={
            <p className="mt-4 flex flex-wrap gap-2.5">
              <a href="/groups" className="btn">
                {t("join.groups")}
              </a>
              <a href={mapHref({ way: ["join"] })} className="btn">
                {t("join.initiatives", { count: facets.way.join ?? 0 })}
              </a>
            </p>
          }
          entries={entriesOf(JOINING, joinable.kind, { way: ["join"] }).slice(0, MOST_ASKING)}
          all={{ href: "/groups", text: t("join.all", { count: props.groups }) }}
        />
      </div>
    </section>
  );
}
