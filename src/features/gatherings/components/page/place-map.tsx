import { getLocale, getTranslations } from "next-intl/server";
import { chartNames } from "@/components/map/chart-names";
import { MiniMap } from "@/components/map/mini-map";
import { townLabels } from "@/features/initiatives/components/small-map";
import type { TownDto } from "@/features/places/types";
import type { GatheringPageDto } from "../../types";
import { placeLine, textFor } from "../../utils/text";

/** Wide enough for the towns around to be named: the chart has no streets to show. */
const ZOOM = { exact: 10.5, town: 9.5 };

type Point = { id: number; lat: number; lng: number; pointQuality: string };

/** Where it is, drawn by the server; nothing where no place is known. */
export async function PlaceMap({
  gathering,
  towns,
}: {
  gathering: GatheringPageDto;
  towns: readonly TownDto[];
}) {
  const { point, town, slug } = gathering;
  if (!point || !town) return null;
  const [t, map, locale] = [
    await getTranslations("gatherings.view"),
    await getTranslations("home.map"),
    await getLocale(),
  ];
  const { lat, lng, isExact } = point;
  const pointQuality = isExact ? "exact" : "town";
  return (
    <div className="relative h-64 overflow-hidden rounded-lg border border-line">
      <MiniMap<Point>
        place={{ id: 1, lat, lng, pointQuality }}
        labels={[...townLabels(towns, town.slug), ...chartNames(locale)]}
        groupOf={() => "networks"}
        zoom={ZOOM[pointQuality]}
        pointHref={() => `/gatherings/${slug}`}
        pointLabel={() => textFor(gathering.texts, locale).title}
        label={t("map", { place: placeLine(gathering) })}
        credit={map.rich("credit", { link: (text) => <a href="/data#base-map">{text}</a> })}
      />
    </div>
  );
}
