import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type MapState, mapHref } from "../../loaders/map-page/map-state";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import { emptyFilters, hasFilters, withFilter } from "../../utils";
import { listActive } from "./active";

/** What is chosen now, each with a way out. */
export function ActiveFilters({ state, vocabulary }: { state: MapState; vocabulary: Vocabulary }) {
  const t = useTranslations("map.filters");
  const active = listActive(useTranslations(), state.filters, vocabulary);
  if (active.length === 0) return null;
  return (
    <section aria-label={t("active")} className="no-print pt-3">
      <ul className="flex flex-wrap gap-2">
        {active.map(({ label, without }) => (
          <li key={label}>
            <a
              href={mapHref(state, { filters: withFilter(state.filters, without) })}
              data-soft={"near" in without || "bbox" in without || "town" in without ? "move" : ""}
              className="chip min-h-9 px-3 text-[0.92rem]"
              rel="nofollow"
            >
              <span className="sr-only">{t("remove", { what: label })}</span>
              <span aria-hidden="true" className="max-w-64 truncate">
                {label}
              </span>
              <Icon name="x" className="size-4" />
            </a>
          </li>
        ))}
        {active.length > 1 && hasFilters(state.filters) && (
          <li>
            <a
              href={mapHref(state, { filters: emptyFilters() })}
              data-soft="move"
              className="inline-flex min-h-9 items-center px-2 font-semibold"
            >
              {t("clear")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
