import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { Share } from "@/components/ui/share";
import { NearbyTowns } from "@/features/places/components/nearby-towns";
import { Poster } from "@/features/places/components/poster";
import { TownHeading } from "@/features/places/components/town-heading";
import { TownPlaces } from "@/features/places/components/town-places";
import type { Bbox, TownDto } from "@/features/places/types";
import type { LoadedTown } from "../loaders";
import type { MapAnswer, Taxonomy } from "../types";
import { ByPurpose } from "./by-purpose";
import { kindsByKey } from "./home/kinds-by-key";
import { Rows } from "./page/related";
import { posterEntries } from "./poster-entries";
import { TownMap } from "./town-map";

/**
 * Everything in one town and what is near; on paper a poster.
 * @param more what other features know of it
 */
export async function TownView({
  loaded,
  taxonomy,
  towns,
  map,
  bounds,
  changedAt,
  more,
}: {
  loaded: Extract<LoadedTown, { state: "ok" }>;
  taxonomy: Taxonomy;
  towns: readonly TownDto[];
  map: MapAnswer;
  bounds: Bbox;
  changedAt: string;
  more?: ReactNode;
}) {
  const [t, locale, kinds] = [await getTranslations("towns"), await getLocale(), kindsByKey(taxonomy)];
  const { town, initiatives, nearby, nearbyTowns, places } = loaded;
  const empty = initiatives.length === 0;
  return (
    <>
      <article className="page no-print space-y-10">
        <TownHeading town={town} count={initiatives.length} />
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="min-w-0 space-y-12">
            {!empty && <ByPurpose initiatives={initiatives} purposes={taxonomy.purposes} kinds={kinds} />}
            {more}
            {nearby.length > 0 && (
              <section aria-labelledby="nearby">
                <h2 id="nearby">{t("nearby", { town: town.name })}</h2>
                <Rows initiatives={nearby} kinds={kinds} />
              </section>
            )}
          </div>
          <div className="space-y-10">
            <TownMap {...{ town, bounds, map, towns, kinds, taxonomy }} />
            <NearbyTowns towns={nearbyTowns} />
            <TownPlaces town={town} places={places} />
            <p>
              <a className="btn" href={`/subscriptions/new?town=${town.slug}`} rel="nofollow">
                <Icon name="mail" />
                {t("tellMe", { town: town.name })}
              </a>
            </p>
            <section aria-labelledby="share">
              <h2 id="share" className="mb-3">
                {t("share")}
              </h2>
              <p className="mb-3">{t("poster.hint")}</p>
              <PrintButton className="mb-3">
                <Icon name="printer" />
                {t("poster.button")}
              </PrintButton>
              <Share path={`/towns/${town.slug}`} title={t("title", { town: town.name })} />
            </section>
          </div>
        </div>
      </article>
      <Poster
        town={town}
        entries={posterEntries(initiatives, kinds, locale, false)}
        nearby={posterEntries(nearby, kinds, locale, true)}
        changedAt={changedAt}
      />
    </>
  );
}
