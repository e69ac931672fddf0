import { getTranslations } from "next-intl/server";
import type { Taxonomy } from "@/features/initiatives/types";
import type { BatchLineDto, SourceDto } from "../types";
import { BatchList } from "./batch-list";
import { Pages } from "./pages";
import { SourceList } from "./source-list";
import { FileForm, WebForm } from "./start-forms";

const PROBLEMS = ["large", "none", "source", "often", "broken"] as const;

type Props = {
  page: number;
  pages: number;
  batches: BatchLineDto[];
  sources: SourceDto[];
  taxonomy: Taxonomy;
  from: "file" | "web";
  done: string;
  problem: string;
};

/** Lists from elsewhere: send one, what is read by itself, and all that were sent. */
export async function StartView({ page, pages, batches, sources, taxonomy, from, done, problem }: Props) {
  const t = await getTranslations("imports");
  const wrong = PROBLEMS.find((one) => one === problem);
  return (
    <div className="page max-w-[60rem]">
      <p className="no-print mb-4">
        <a href="/desk">{t("toDesk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {done === "discarded" && (
        <p className="note mt-6" role="status">
          {t("discarded")}
        </p>
      )}
      {wrong && (
        <p className="note mt-6" role="alert">
          {t(`upload.${wrong}`)}
        </p>
      )}
      <nav aria-label={t("from.label")} className="no-print mt-6 flex flex-wrap gap-2">
        {(["file", "web"] as const).map((one) => (
          <a
            key={one}
            className="chip"
            href={one === "file" ? "/desk/import" : "/desk/import?from=web"}
            aria-current={one === from ? "true" : undefined}
          >
            {t(`from.${one}`)}
          </a>
        ))}
      </nav>
      {from === "file" ? (
        <FileForm sources={sources} taxonomy={taxonomy} />
      ) : (
        <WebForm sources={sources} taxonomy={taxonomy} />
      )}
      <SourceList sources={sources.filter(({ url }) => url !== null)} />
      <section aria-labelledby="lists" className="mt-12">
        <h2 id="lists">{t("lists")}</h2>
        <BatchList batches={batches} />
        <Pages page={page} pages={pages} path="/desk/import" />
      </section>
    </div>
  );
}
