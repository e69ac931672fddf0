import { getLocale, getTranslations } from "next-intl/server";
import { chartNames } from "@/components/map/chart-names";
import { StaticMap } from "@/components/map/static-map";
import { isWholePage } from "@/lib/http";
import type { BoardPage } from "../../loaders/board";
import { boardHref } from "../../utils/filters";
import { type BoardMark, boardView, boxOf } from "./marks";

/** Where the matches are, by the areas that they show; each circle leads to its notes. */
export async function BoardMap({ page }: { page: BoardPage }) {
  const { filters, answer, gazetteer, key } = page;
  const [t, words] = [await getTranslations("board"), await getTranslations("map.map")];
  const locale = await getLocale();
  const { bounds, marks } = boardView(answer.areas, filters);
  const hrefOf = (mark: BoardMark) => {
    const [place, ...others] = mark.places;
    const isTown = place?.level === "town" && others.length === 0;
    const at = isTown ? { town: place.slug, bbox: null } : { bbox: boxOf(mark) };
    return boardHref({ ...filters, ...at });
  };
  const nameOf = ({ places, count }: BoardMark) => {
    const [place] = places.toSorted((a, b) => a.name.localeCompare(b.name));
    const name = place ? t(`words.place.${place.level}`, { name: place.name }) : "";
    return t("list.circle", { count, place: name, others: places.length - 1 });
  };
  const labels = gazetteer.towns.map(({ name, lat, lng, population2020 }) => {
    return { name, lat, lng, kind: "town" as const, rank: population2020 };
  });
  // What members see is not kept for the next reader.
  const isShared = !key.endsWith("member");
  return (
    <aside aria-label={t("list.mapLabel")} className="board-map no-print">
      <div className="board-map-frame">
        <StaticMap
          id="board-map"
          view={{ bounds }}
          {...(isShared && {
            kept: { key: `board ${key} ${locale} ${boardHref(filters)}`, inPage: await isWholePage() },
          })}
          data={{ clusters: marks, points: [] }}
          labels={[...labels, ...chartNames(locale)]}
          label={t("list.mapLabel")}
          credit={words("openStreetMap")}
          circle={filters.near ? { center: filters.near, miles: filters.radius } : null}
          groupOf={() => ""}
          clusterHref={hrefOf}
          pointHref={() => ""}
          clusterLabel={nameOf}
          pointLabel={() => ""}
        />
      </div>
      <p className="pt-2 text-[0.92rem] text-quiet">{t("list.mapHint")}</p>
    </aside>
  );
}
