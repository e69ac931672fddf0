import { getLocale, getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { env } from "@/lib/env";
import type { Taxonomy } from "../../types";

const FILTERS = [
  ...(["q", "kind", "for", "way", "region", "county", "town", "speaks"] as const),
  ...(["near", "radius", "verified", "bbox", "sort", "limit", "cursor"] as const),
];
const EXAMPLE = "/api/v1/initiatives.csv?near=Holyoke&radius=5&kind=community-garden";

type Named = { key: string; name: string };

function Values({ title, values }: { title: string; values: Named[] }) {
  return (
    <div className="mt-4">
      <h4 className="font-semibold">{title}</h4>
      <ul className="gap-x-8 text-[0.92rem] sm:columns-2">
        {values.map(({ key, name }) => (
          <li key={key} className="break-inside-avoid py-0.5">
            <code>{key}</code> <span className="text-quiet">{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The one vocabulary of filters, with the values that have no other place to be looked up. */
export async function FilterTable(props: {
  taxonomy: Taxonomy;
  regions: readonly { slug: string; name: string }[];
  counties: readonly { slug: string; name: string }[];
}) {
  const { kinds, groups, purposes } = props.taxonomy;
  const t = await getTranslations("open.data.filters");
  const words = await getTranslations("common.taxonomy");
  const locale = await getLocale();
  const named = (list: readonly { slug: string; name: string }[]) =>
    list.map(({ slug, name }) => ({ key: slug, name }));
  return (
    <InkSection id="filters" title={t("title")}>
      <p className="max-w-[65ch]">{t("intro")}</p>
      <p className="mt-2 mb-4">
        <a href={EXAMPLE}>
          <code className="break-all text-[0.92rem]">{`${env.APP_URL}${EXAMPLE}`}</code>
        </a>
      </p>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-ink border-b-2">
            <th className="py-1.5 pr-6 font-semibold">{t("name")}</th>
            <th className="py-1.5 font-semibold">{t("meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {FILTERS.map((name) => (
            <tr key={name} className="border-line border-b align-top">
              <th scope="row" className="py-2 pr-6 font-normal">
                <code>{name}</code>
              </th>
              <td className="py-2 [overflow-wrap:anywhere]">{t(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="mt-4">
        <summary className="inline-flex min-h-11 items-center font-semibold">{t("values")}</summary>
        <Values title={t("kinds")} values={kinds.map(({ key, labels }) => ({ key, name: labels[locale] }))} />
        <Values
          title={t("groups")}
          values={groups.map(({ key }) => ({ key, name: words(`groups.${key}` as "groups.commons") }))}
        />
        <Values
          title={t("purposes")}
          values={purposes.map((key) => ({ key, name: words(`purposes.${key}` as "purposes.food") }))}
        />
        <Values title={t("regions")} values={named(props.regions)} />
        <Values title={t("counties")} values={named(props.counties)} />
      </details>
    </InkSection>
  );
}
