import { getTranslations } from "next-intl/server";
import type { TownDto } from "@/features/places/types";
import type { InitiativeDetailDto, InitiativeDto, KindDto } from "../../types";
import { hasPoint, mapLink, SmallMap } from "../small-map";

/** Degrees around the point on the large map. */
const AROUND = 0.04;

/** The small map, what its point means, and ways on from there. */
export async function Place({
  initiative,
  neighbors,
  towns,
  kinds,
}: {
  initiative: InitiativeDetailDto;
  neighbors: readonly InitiativeDto[];
  towns: readonly TownDto[];
  kinds: ReadonlyMap<string, KindDto>;
}) {
  const t = await getTranslations("initiatives.place");
  const { town, townSlug, lat, lng } = initiative;
  return (
    <section aria-labelledby="place">
      <h2 id="place">{t("title")}</h2>
      {hasPoint(initiative) && (
        <div className="mt-3">
          <SmallMap
            center={initiative}
            others={neighbors}
            townSlug={townSlug}
            towns={towns}
            kinds={kinds}
            label={t("title")}
          />
        </div>
      )}
      <p className="mt-2 text-[0.92rem] text-quiet">{pointSentence(initiative, t)}</p>
      <ul className="no-print">
        <li>
          <a className="inline-flex min-h-11 items-center" href={`/towns/${townSlug}`}>
            {t("everything", { town })}
          </a>
        </li>
        {lat !== null && lng !== null && (
          <li>
            <a className="inline-flex min-h-11 items-center" href={mapLink([lng, lat, lng, lat], AROUND)}>
              {t("onMap")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"initiatives.place">>>;

function pointSentence({ locationPrivacy, pointQuality, town }: InitiativeDetailDto, t: Words): string {
  if (locationPrivacy === "on_request" || pointQuality === null) return t("onRequest");
  if (locationPrivacy === "town_only") return t("townOnly");
  return t(pointQuality, { town });
}
