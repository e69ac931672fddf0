import { useTranslations } from "next-intl";
import type { PlaceDto, TownDto } from "../types";

/** Neighborhoods and villages, each a way to what is around it. */
export function TownPlaces({ town, places }: { town: TownDto; places: readonly PlaceDto[] }) {
  const t = useTranslations("towns");
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t("places")}</h2>
      <p className="text-quiet">{t("placesHint")}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {places.map(({ slug, name }) => (
          <li key={slug}>
            <a className="chip" href={`/map?${new URLSearchParams({ near: `${name}, ${town.name}` })}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
