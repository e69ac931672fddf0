import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { NearMe } from "@/features/initiatives/components/explorer/near-me";
import { DEFAULT_RADIUS } from "@/features/initiatives/constants";
import type { BoardFilters } from "../../types";
import { filtersToSearchParams } from "../../utils/filters";

const RADII = [5, 10, 20, 35, 50, 100];

/** What, near where, how far. A plain GET form: it works before and without any script. */
export function BoardSearch({ filters }: { filters: BoardFilters }) {
  const t = useTranslations("map.search");
  const own = useTranslations("board.list");
  const { q, near, radius } = filters;
  const others = filtersToSearchParams({
    ...filters,
    ...{ q: null, near: null, radius: DEFAULT_RADIUS, bbox: null, town: null, county: null, region: null },
    sort: filters.sort === "distance" ? null : filters.sort,
  });
  return (
    <search aria-label={own("search")} className="no-print">
      <form action="/board" method="get" className="flex flex-wrap gap-2">
        <label className="labeled-field grow-[3] basis-56">
          <span>{t("what")}</span>
          <input
            type="search"
            name="q"
            maxLength={200}
            defaultValue={q ?? ""}
            placeholder={own("searchHint")}
          />
        </label>
        <label className="labeled-field grow basis-36 md:max-w-60">
          <span>{t("where")}</span>
          <input
            name="near"
            maxLength={100}
            autoComplete="postal-code"
            defaultValue={near?.value ?? ""}
            placeholder={t("whereHint")}
          />
        </label>
        <label className="labeled-field flex-none">
          <span className="max-md:sr-only">{t("radius")}</span>
          <select name="radius" defaultValue={radius}>
            {[...new Set([...RADII, radius])]
              .sort((a, b) => a - b)
              .map((miles) => (
                <option key={miles} value={miles}>
                  {t("miles", { miles })}
                </option>
              ))}
          </select>
        </label>
        {[...others].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="btn btn-main grow md:grow-0">
          <Icon name="search" />
          {t("go")}
        </button>
        <NearMe words={{ nearMe: t("nearMe"), failed: t("nearMeFailed"), outside: t("nearMeOutside") }} />
      </form>
    </search>
  );
}
