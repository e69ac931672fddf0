import { getLocale, getTranslations } from "next-intl/server";
import { chartNames } from "@/components/map/chart-names";
import { MiniMap } from "@/components/map/mini-map";
import { InkSection } from "@/components/ui/ink-section";
import { townLabels } from "@/features/initiatives/components/small-map";
import { milesBetween } from "@/features/places/utils";
import type { ProposalCase } from "../../loaders";

type Point = { id: number; lat: number; lng: number; pointQuality: string };

const pointOf = (id: number, at: Partial<Record<"lat" | "lng" | "pointQuality", unknown>>): Point | null =>
  typeof at.lat === "number" && typeof at.lng === "number"
    ? { id, lat: at.lat, lng: at.lng, pointQuality: String(at.pointQuality ?? "town") }
    : null;

/** Far enough that both ends of a move are in the picture. */
const zoomFor = (miles: number) => Math.max(8, 12.5 - Math.log2(1 + miles));

/** Where a suggestion moves the point, or puts it, on a small map; nothing where it does not. */
export async function PinMove({ proposal, entry, towns, taxonomy }: ProposalCase) {
  const [t, tMap, locale] = [
    await getTranslations("proposals.desk"),
    await getTranslations("home.map"),
    await getLocale(),
  ];
  const { changes } = proposal;
  if (!["lat", "lng", "address"].some((field) => field in changes)) return null;
  const before = entry && pointOf(1, entry.values);
  const after = pointOf(2, { ...entry?.values, ...changes });
  if (!after) return null;
  const label = { 1: t("pinFrom"), 2: t("pinTo") } as Record<number, string>;
  const group = taxonomy.kinds.find(({ key }) => key === proposal.entryKind)?.group ?? "networks";
  const town = towns.find(({ name }) => name === proposal.town)?.slug ?? "";
  return (
    <InkSection id="pin" title={t("pin")}>
      <div className="relative h-72 overflow-hidden rounded-lg border border-line">
        <MiniMap<Point>
          place={after}
          neighbors={before ? [before] : []}
          labels={[...townLabels(towns, town), ...chartNames(locale)]}
          groupOf={() => group}
          zoom={zoomFor(before ? milesBetween(before, after) : 0)}
          pointHref={({ id }) => `#point-${id}`}
          pointLabel={({ id }) => label[id] ?? ""}
          label={t("pin")}
          credit={tMap.rich("credit", { link: (text) => <a href="/data#base-map">{text}</a> })}
        />
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-8">
        {[before, after].map(
          (point) =>
            point && (
              <div key={point.id} id={`point-${point.id}`}>
                <dt className="font-semibold">{label[point.id]}</dt>
                <dd>
                  {point.lat.toFixed(5)}, {point.lng.toFixed(5)}
                </dd>
              </div>
            ),
        )}
      </dl>
    </InkSection>
  );
}
