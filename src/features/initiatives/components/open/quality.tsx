import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { env } from "@/lib/env";
import { STALE_MONTHS } from "../../constants";
import type { Facets, Taxonomy } from "../../types";

const HEAVY = ["credit-union", "public-power"];
const ALL_TOWNS = 351;

/** What the directory lacks, counted now and not when this was written. */
export async function Quality(props: {
  facets: Facets;
  taxonomy: Taxonomy;
  total: number;
  towns: number;
  verified: number;
}) {
  const { facets, taxonomy, total } = props;
  const t = await getTranslations("open.data.quality");
  const [locale, format] = [await getLocale(), await getFormatter()];
  const heavy = HEAVY.reduce((sum, kind) => sum + (facets.kind[kind] ?? 0), 0);
  const missing = taxonomy.kinds.filter(({ key }) => !facets.kind[key]);
  return (
    <InkSection id="quality" title={t("title")}>
      <p className="max-w-[65ch]">{t("intro")}</p>
      <ul className="mt-3 max-w-[65ch] list-disc space-y-2.5 pl-5">
        {total > 0 && (
          <li>{t("heavy", { share: format.number(heavy / total, { style: "percent" }), total })}</li>
        )}
        <li>{t("towns", { count: ALL_TOWNS - props.towns })}</li>
        <li>
          {t("kinds", {
            count: missing.length,
            all: taxonomy.kinds.length,
            names: format.list(missing.map(({ labels }) => labels[locale])),
          })}
        </li>
        <li>{t("verified", { count: props.verified, months: STALE_MONTHS })}</li>
        <li>{t("ways")}</li>
        <li>{t("points")}</li>
        <li id="websites">{t(env.checksWebsites ? "websitesVisited" : "websites")}</li>
        <li>{t("creole")}</li>
      </ul>
    </InkSection>
  );
}
