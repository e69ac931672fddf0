import { useTranslations } from "next-intl";
import type { TownDto } from "../types";

/** Which town it is, and how much is listed there: every one listed, which is not every one there is. */
export function TownHeading({ town, count }: { town: TownDto; count: number }) {
  const t = useTranslations("towns");
  return (
    <header className="space-y-3">
      <p className="font-semibold text-quiet">{t("kicker", { county: town.county, region: town.region })}</p>
      <h1>{t("title", { town: town.name })}</h1>
      <p className="max-w-[60ch] text-[1.2rem] leading-snug">
        {count > 0 ? t("count", { count }) : t("empty", { town: town.name })}{" "}
        {count > 0 && <>{t("know.another")} </>}
        <a href={`/initiatives/new?town=${town.slug}`}>{t("know.tell")}</a>
      </p>
    </header>
  );
}
