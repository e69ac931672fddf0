import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { GatheringPageDto } from "../../types";
import { placeLine } from "../../utils/text";
import { When } from "../when";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-line border-t py-3 sm:grid-cols-[9rem_1fr]">
      <dt className="font-semibold">{name}</dt>
      <dd className="min-w-0 max-w-[60ch]">{children}</dd>
    </div>
  );
}

/** The way there, to the point that its organizers set, else to its address. */
function directionsTo(gathering: GatheringPageDto): string {
  const { point } = gathering;
  const to = point?.isExact ? `${point.lat},${point.lng}` : placeLine(gathering);
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(to)}`;
}

/** When, where, how to get in, and how many places there are; beside it the map. */
export async function Facts({ gathering, map }: { gathering: GatheringPageDto; map: ReactNode }) {
  const t = await getTranslations("gatherings.view");
  const { slug, when, town, placeName, address, accessNotes, point, group, hasDay, isPast, state } =
    gathering;
  const [{ lang }] = gathering.texts;
  return (
    <div className="mt-8 grid items-start gap-x-8 gap-y-6 md:grid-cols-[3fr_2fr]">
      <dl className="border-line border-b">
        <Fact name={t("when")}>
          <When when={when} />
          {hasDay && state !== "draft" && (
            <p className="no-print mt-2">
              <a className="btn btn-quiet" href={`/gatherings/${slug}/event.ics`}>
                <Icon name="calendar-plus" />
                {t("addToCalendar")}
              </a>
            </p>
          )}
        </Fact>
        {(town || placeName) && (
          <Fact name={t("where")}>
            {placeName && <p className="font-semibold">{placeName}</p>}
            {address && <p>{address}</p>}
            {town && <a href={`/towns/${town.slug}`}>{town.name}, MA</a>}
            {town && point && !point.isExact && map && (
              <p className="text-quiet">{t("townOnly", { town: town.name })}</p>
            )}
            {!isPast && (address || point?.isExact) && (
              <p className="no-print mt-2">
                <a className="btn btn-quiet" href={directionsTo(gathering)} rel="noopener">
                  <Icon name="directions" />
                  {t("directions")}
                </a>
              </p>
            )}
          </Fact>
        )}
        {accessNotes && (
          <Fact name={t("access")}>
            <p className="whitespace-pre-line" lang={lang}>
              {accessNotes}
            </p>
          </Fact>
        )}
        <Places gathering={gathering} />
        {group && (
          <Fact name={t("preparedBy")}>
            <a href={`/groups/${group.slug}`}>
              <bdi>{group.name}</bdi>
            </a>
          </Fact>
        )}
      </dl>
      {map}
    </div>
  );
}

async function Places({ gathering: { capacity, free, waiting, isPast, state, ...rest } }: PlacesProps) {
  const t = await getTranslations("gatherings.view");
  if (isPast || state === "cancelled" || !(rest.isRegistrationOpen || capacity !== null)) return null;
  return (
    <Fact name={t("places")}>
      {capacity === null || free === null ? t("noLimit") : t("free", { free, capacity })}
      {waiting > 0 && `; ${t("line", { waiting })}`}
    </Fact>
  );
}
type PlacesProps = { gathering: GatheringPageDto };
