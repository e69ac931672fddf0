import { getLocale, getTranslations } from "next-intl/server";
import { chartNames } from "@/components/map/chart-names";
import { MiniMap } from "@/components/map/mini-map";
import { InkSection } from "@/components/ui/ink-section";
import { townLabels } from "@/features/initiatives/components/small-map";
import { milesBetween } from "@/features/places/utils";
import type { ComparedSide, Comparison } from "../../loaders";

type Point = {
  id: number;
  name: string;
  slug: string;
  kind: string;
  lat: number;
  lng: number;
  pointQuality: string;
};

function pointOf({ entry: { id, slug, values } }: ComparedSide): Point | null {
  const { name, kindKey, lat, lng, pointQuality } = values;
  return lat === null || lng === null ? null : { id, slug, name, kind: kindKey, lat, lng, pointQuality };
}

/** Far enough that both are in the picture. */
const zoomFor = (miles: number) => Math.max(6.5, 13 - Math.log2(1 + miles));

/** Both points on a small map, and how far they are from each other; nothing without two points. */
export async function TwoMap({ sides, towns, taxonomy }: Comparison) {
  const [t, tMap, locale] = [
    await getTranslations("duplicates"),
    await getTranslations("home.map"),
    await getLocale(),
  ];
  const [a, b] = [pointOf(sides.a), pointOf(sides.b)];
  if (!a || !b) return null;
  const town = towns.find(({ id }) => id === sides.a.entry.values.townId)?.slug ?? "";
  const miles = milesBetween(a, b);
  return (
    <InkSection id="where" title={t("where")}>
      <p className="mb-3">{t("miles", { miles: Math.round(miles * 10) / 10 })}</p>
      <div className="relative h-64 overflow-hidden rounded-lg border border-line">
        <MiniMap<Point>
          place={a}
          neighbors={[b]}
          labels={[...townLabels(towns, town), ...chartNames(locale)]}
          groupOf={({ kind }) => taxonomy.kinds.find(({ key }) => key === kind)?.group ?? "networks"}
          zoom={zoomFor(miles)}
          pointHref={({ slug }) => `/initiatives/${slug}`}
          pointLabel={({ id, name }) => `${t(id === a.id ? "first" : "second")}: ${name}`}
          label={t("where")}
          credit={tMap.rich("credit", { link: (text) => <a href="/data#base-map">{text}</a> })}
        />
      </div>
    </InkSection>
  );
}
