import { getTranslations } from "next-intl/server";
import type { Facets } from "../../types";
import { emptyFilters, filtersToSearchParams, withFilter } from "../../utils";

const INVITED = ["visit", "buy", "volunteer", "donate"] as const;

/** The network's four invitations with the places that answer them; those without any are left out. */
export async function Invitations({ facets }: { facets: Facets }) {
  const t = await getTranslations("home.invitations");
  const ways = await getTranslations("common.taxonomy.ways");
  const open = INVITED.filter((way) => facets.way[way]);
  if (!open.length) return null;
  return (
    <section aria-labelledby="invitations" className="border-ink border-b-2">
      <div className="mx-auto max-w-[80rem] px-6 pt-8 pb-6 md:px-8">
        <h2 id="invitations">{t("title")}</h2>
        <ul className="mt-4 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4">
          {open.map((way) => (
            <li key={way} className="border-line border-t-2">
              <a
                href={`/map?${filtersToSearchParams(withFilter(emptyFilters(), { way: [way] }))}`}
                className="block py-4 text-ink no-underline hover:[&_strong]:underline"
              >
                <strong className="block font-display text-[1.6rem] leading-tight">{ways(way)}</strong>
                <span className="block text-quiet">{t(way)}</span>
                <span className="mt-1 block font-semibold text-[0.92rem]">
                  {t("count", { count: facets.way[way] ?? 0 })}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <p className="max-w-[70ch] text-[0.92rem] text-quiet">{t("usual")}</p>
      </div>
    </section>
  );
}
