import { useTranslations } from "next-intl";
import type { DirectoryPage } from "../../loaders";
import { type MapState, mapHref } from "../../loaders/map-page/map-state";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import { ResultList } from "./result-list";

/** The form for something new, with the town that was looked in. */
function newHref({ filters: { town, near } }: MapState): string {
  const slug = town ?? near?.town.slug;
  return slug ? `/initiatives/new?town=${slug}` : "/initiatives/new";
}

/** Nothing fits: what would, with one filter less or a wider circle, and the nearest that fit the rest. */
export function EmptyResults({
  state,
  directory,
  vocabulary,
}: {
  state: MapState;
  directory: DirectoryPage;
  vocabulary: Vocabulary;
}) {
  const t = useTranslations("map.empty");
  return (
    <div className="py-4">
      <p className="text-lg font-semibold">{t("title")}</p>
      <p className="pt-2">
        <a href={newHref(state)}>{t("know")}</a>
      </p>
      {directory.relaxations.length > 0 && (
        <>
          <p className="pt-3">{t("relax")}</p>
          <ul className="flex flex-wrap gap-2 pt-2">
            {directory.relaxations.map(({ drop, filters, total }) => (
              <li key={drop}>
                <a
                  className="chip"
                  href={mapHref(state, { filters, at: null, zoom: null })}
                  data-soft="move"
                  rel="nofollow"
                >
                  {t(`relaxed.${drop}`, { count: total, miles: filters.radius })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {directory.nearest.length > 0 && (
        <>
          <h3 className="pt-6">{t("nearest")}</h3>
          <ResultList items={directory.nearest} vocabulary={vocabulary} />
        </>
      )}
    </div>
  );
}
