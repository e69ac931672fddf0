import { getFormatter, getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

type Source = { source: string; licence: string; count: number };

/** Entries from which a source stands in the table; the others are single web pages. */
const MANY = 3;

/** A source as text that can break anywhere; where it is an address, as a link to it. */
function SourceName({ source }: { source: string }) {
  if (!/^https?:\/\/\S+$/.test(source)) return <span lang="en">{source}</span>;
  return (
    <a href={source} rel="nofollow" className="break-all">
      {source.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
    </a>
  );
}

/** Where the entries come from and what may be done with them. */
export async function Sources({ total, sources }: { total: number; sources: Source[] }) {
  const t = await getTranslations("open.data.sources");
  const format = await getFormatter();
  const sorted = sources.toSorted((a, b) => b.count - a.count || a.source.localeCompare(b.source));
  const [large, small] = [sorted.filter((it) => it.count > MANY), sorted.filter((it) => it.count <= MANY)];
  const table = (rows: Source[]) => (
    <table className="w-full border-collapse text-left text-[0.94rem]">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr className="border-ink border-b-2 [&>th]:py-1.5 [&>th]:font-semibold">
          <th scope="col">{t("source")}</th>
          <th scope="col" className="text-right">
            {t("count")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, licence, count }) => (
          <tr key={`${source} ${licence}`} className="border-line border-b align-top">
            <td className="py-2 pr-6 [overflow-wrap:anywhere]">
              <SourceName source={source} />
              <span className="block text-[0.94em] text-quiet">
                {t("licence")}: <span lang="en">{licence}</span>
              </span>
            </td>
            <td className="py-2 text-right tabular-nums">{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <InkSection id="sources" title={t("title")}>
      <p className="mb-4 max-w-[65ch]">{t("intro", { total, sources: sources.length })}</p>
      {table(large)}
      {small.length > 0 && (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 items-center font-semibold">
            {t("pages", { sources: small.length, count: small.reduce((sum, { count }) => sum + count, 0) })}
          </summary>
          {table(small)}
        </details>
      )}
    </InkSection>
  );
}
