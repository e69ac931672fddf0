import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

/** For other pages: what circles are, and the way to them. */
export async function CirclesTeaser() {
  const t = await getTranslations("circles");
  return (
    <InkSection id="circles" title={t("title")}>
      <p className="mb-3 max-w-[60ch]">{t("lede")}</p>
      <p>
        <a href="/circles">{t("teaser")}</a>
      </p>
    </InkSection>
  );
}
