import { getTranslations } from "next-intl/server";

const PARTS = ["idea", "values", "difference", "roots", "network", "kinds", "next"] as const;

/** What is on the page; beside the text where there is room. */
export async function Contents({ kinds }: { kinds: number }) {
  const t = await getTranslations("learn");
  return (
    <nav aria-labelledby="contents" className="no-print lg:sticky lg:top-6 lg:self-start">
      <h2 id="contents" className="mb-1 text-[1.05rem]">
        {t("contents")}
      </h2>
      <ol className="border-ink border-t-2 lg:text-[0.96rem]">
        {PARTS.map((part) => (
          <li key={part} className="border-line border-b">
            <a
              href={`#${part}`}
              className="flex min-h-11 items-center py-1.5 leading-tight text-ink no-underline hover:underline"
            >
              {t(`${part}.title`, { count: kinds })}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
