import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InkSection } from "@/components/ui/ink-section";
import { ROOTS, type Source } from "./sources";

const TAGS = {
  es: (words: ReactNode) => <em lang="es">{words}</em>,
  ht: (words: ReactNode) => <em lang="ht">{words}</em>,
};

function ReadOn({ label, sources }: { label: string; sources: readonly Source[] }) {
  return (
    <p className="mt-1 text-[0.88rem] text-quiet">
      {label}{" "}
      {sources.map(({ by, title, where, href }, index) => (
        <span key={title}>
          {index > 0 && "; "}
          {by && `${by}, `}
          <cite lang="en">
            {href ? (
              <a href={href} className="underline">
                {title}
              </a>
            ) : (
              title
            )}
          </cite>
          , {where}
        </span>
      ))}
      .
    </p>
  );
}

type Paragraph = { words: ReactNode; sources: readonly Source[] };

function Part({ id, title, paragraphs }: { id: string; title: string; paragraphs: Paragraph[] }) {
  const t = useTranslations("learn.roots");
  return (
    <section aria-labelledby={id} className="border-line border-t pt-4">
      <h3 id={id} className="mb-2 text-[1.2rem]">
        {title}
      </h3>
      {paragraphs.map(({ words, sources }) => (
        <div key={sources[0]?.title} className="mb-4 max-w-[65ch]">
          <p>{words}</p>
          <ReadOn label={t("source")} sources={sources} />
        </div>
      ))}
    </section>
  );
}

/** Where the solidarity economy comes from; each paragraph with its sources. */
export function Roots() {
  const t = useTranslations("learn.roots");
  const { black, latin, immigrant, here } = ROOTS;
  return (
    <InkSection id="roots" title={t("title")}>
      <p className="mb-5 max-w-[65ch]">{t("intro")}</p>
      <Part
        id="roots-black"
        title={t("black.title")}
        paragraphs={[
          { words: t("black.dubois"), sources: black.dubois },
          { words: t("black.south"), sources: black.south },
        ]}
      />
      <Part
        id="roots-latin"
        title={t("latin.title")}
        paragraphs={[
          { words: t.rich("latin.chile", TAGS), sources: latin.chile },
          { words: t("latin.brazil"), sources: latin.brazil },
        ]}
      />
      <Part
        id="roots-immigrant"
        title={t("immigrant.title")}
        paragraphs={[
          { words: t.rich("immigrant.circles", TAGS), sources: immigrant.circles },
          { words: t("immigrant.union"), sources: immigrant.union },
        ]}
      />
      <Part
        id="roots-here"
        title={t("here.title")}
        paragraphs={[
          { words: t.rich("here.villa", TAGS), sources: here.villa },
          { words: t("here.dudley"), sources: here.dudley },
          { words: t("here.roots"), sources: here.roots },
        ]}
      />
    </InkSection>
  );
}
