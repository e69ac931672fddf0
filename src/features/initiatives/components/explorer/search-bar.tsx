import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { DEFAULT_RADIUS } from "../../constants";
import type { MapState } from "../../loaders/map-page/map-state";
import { filtersToSearchParams } from "../../utils";
import { NearMe } from "./near-me";

const RADII = [5, 10, 20, 35, 50, 100];

/**
 * What, near where, how far. A plain GET form: it works before and without any script.
 * @param children more to choose from, at the end of the row
 */
export function SearchBar({ state, children }: { state: MapState; children: ReactNode }) {
  const t = useTranslations("map.search");
  const { filters } = state;
  return (
    <search aria-label={t("label")} className="no-print">
      <form action="/map" method="get" data-search className="flex flex-wrap gap-2 px-6 pt-3">
        <label className="labeled-field grow-[3] basis-56 md:max-w-96">
          <span>{t("what")}</span>
          <input
            key={filters.q}
            type="search"
            name="q"
            maxLength={200}
            defaultValue={filters.q ?? ""}
            placeholder={t("whatHint")}
          />
        </label>
        <label className="labeled-field grow basis-36 md:max-w-60">
          <span>{t("where")}</span>
          <input
            key={filters.near?.value}
            name="near"
            maxLength={100}
            autoComplete="postal-code"
            defaultValue={filters.near?.value ?? ""}
            placeholder={t("whereHint")}
          />
        </label>
        <label className="labeled-field flex-none">
          <span className="max-md:sr-only">{t("radius")}</span>
          <select key={filters.radius} name="radius" defaultValue={filters.radius}>
            {[...new Set([...RADII, filters.radius])]
              .sort((a, b) => a - b)
              .map((miles) => (
                <option key={miles} value={miles}>
                  {t("miles", { miles })}
                </option>
              ))}
          </select>
        </label>
        <OtherFilters state={state} />
        <button type="submit" className="btn btn-main grow md:grow-0">
          <Icon name="search" />
          {t("go")}
        </button>
        <NearMe words={{ nearMe: t("nearMe"), failed: t("nearMeFailed"), outside: t("nearMeOutside") }} />
        {children}
      </form>
    </search>
  );
}

/** What was chosen otherwise goes along; a new search leaves the map's old area behind. */
function OtherFilters({ state }: { state: MapState }) {
  const params = filtersToSearchParams({
    ...state.filters,
    q: null,
    near: null,
    radius: DEFAULT_RADIUS,
    bbox: null,
    sort: state.filters.sort === "distance" ? null : state.filters.sort,
  });
  if (state.view === "map") params.set("view", "map");
  return [...params].map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
