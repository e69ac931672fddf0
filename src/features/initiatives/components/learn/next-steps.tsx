import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

/** From reading to going there. */
export async function NextSteps({ nearQuery }: { nearQuery: string }) {
  const t = await getTranslations("learn.next");
  return (
    <InkSection id="next" title={t("title")}>
      <p className="max-w-[65ch]">{t("text")}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <a href={`/map${nearQuery}`} className="btn btn-main">
          {t("map")}
        </a>
        <a href="/plan" className="btn">
          {t("plan")}
        </a>
        <a href="/data#corrections" className="btn btn-quiet">
          {t("data")}
        </a>
      </p>
    </InkSection>
  );
}
