import { useFormatter, useTranslations } from "next-intl";
import type { TownDto } from "../types";

/** The towns around, the nearest first, with how much is listed in each. */
export function NearbyTowns({ towns }: { towns: readonly (TownDto & { miles: number; count: number })[] }) {
  const t = useTranslations("towns");
  const format = useFormatter();
  const miles = (distance: number): string =>
    format.number(distance, { style: "unit", unit: "mile", maximumFractionDigits: 0 });
  return (
    <section aria-labelledby="nearby-towns">
      <h2 id="nearby-towns">{t("nearbyTowns")}</h2>
      <ul className="mt-2 border-ink border-t-2">
        {towns.map((town) => (
          <li key={town.slug} className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-2.5">
            <a className="font-semibold text-ink" href={`/towns/${town.slug}`}>
              {town.name}
            </a>
            <span className="text-quiet">{t("miles", { miles: miles(town.miles) })}</span>
            <span className="ml-auto text-quiet tabular-nums">{t("townRow", { count: town.count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
