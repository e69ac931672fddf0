import { getTranslations } from "next-intl/server";

const PARTS = [
  { id: "formats", part: "formats" },
  { id: "filters", part: "filters" },
  { id: "sources", part: "sources" },
  { id: "base-map", part: "base" },
  { id: "quality", part: "quality" },
  { id: "outcomes", part: "outcomes" },
  { id: "corrections", part: "corrections" },
] as const;

/** What is on the page about open data. */
export async function DataContents() {
  const t = await getTranslations("open.data");
  return (
    <nav aria-labelledby="contents" className="no-print lg:sticky lg:top-6 lg:self-start">
      <h2 id="contents" className="mb-1 text-[1.05rem]">
        {t("contents")}
      </h2>
      <ol className="border-ink border-t-2 lg:text-[0.96rem]">
        {PARTS.map(({ id, part }) => (
          <li key={id} className="border-line border-b">
            <a
              href={`#${id}`}
              className="flex min-h-11 items-center py-1.5 text-ink leading-tight no-underline hover:underline"
            >
              {t(`${part}.title`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
