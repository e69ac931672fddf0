import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MapPage } from "../../loaders/map-page";
import { mapHref } from "../../loaders/map-page/map-state";
import { ActiveFilters } from "./active-filters";
import { Explorer } from "./explorer";
import { GroupChips, MoreFilters } from "./filter-chips";
import { ProblemsNote } from "./problems-note";
import { Results } from "./results";
import { SearchBar } from "./search-bar";
import { ViewSwitch } from "./view-switch";

/**
 * List and map of the same entries. On a phone one of them comes first and a button leads to the other; the
 * list then slides over the map like a sheet. In the document what is asked for comes first, so that it is there
 * first: the list, or with `view=map` the map, which is one stop for the keyboard.
 * @param share ways to send the view on
 */
export function DirectoryView({ page, map, share }: { page: MapPage; map: ReactNode; share: ReactNode }) {
  const t = useTranslations("map");
  const { map: state, directory, vocabulary } = page;
  const chips = { state, facets: directory.facets, vocabulary };
  const mapFirst = state.view === "map";
  const panes = [
    <div key="list" className="explorer-list" id="list">
      <ProblemsNote problems={page.problems} />
      <ActiveFilters state={state} vocabulary={vocabulary} />
      <Results state={state} directory={directory} vocabulary={vocabulary} share={share} />
    </div>,
    <div key="map" className="explorer-map">
      {map}
    </div>,
  ];
  return (
    <Explorer busyLabel={t("results.loading")}>
      <h1 className="sr-only">{t("title")}</h1>
      <div className="explorer-page" data-view={mapFirst ? "map" : "list"}>
        <div className="no-print relative z-20 border-ink border-b-2">
          <SearchBar state={state}>
            <MoreFilters {...chips} />
          </SearchBar>
          <GroupChips {...chips} />
        </div>
        <div className="explorer">{mapFirst ? panes.reverse() : panes}</div>
      </div>
      <ViewSwitch
        href={mapHref(state, { view: mapFirst ? "list" : "map", page: state.page })}
        mapFirst={mapFirst}
        words={{ list: t("map.showList"), map: t("map.showMap") }}
      />
    </Explorer>
  );
}
