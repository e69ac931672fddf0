import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

/** Whose work the chart, the letters and the icons are. */
export async function Base() {
  const t = await getTranslations("open.data.base");
  return (
    <InkSection id="base-map" title={t("title")}>
      <ul className="max-w-[65ch] list-disc space-y-1.5 pl-5">
        <li>
          {t.rich("coast", {
            osm: (words) => (
              <a href="https://www.openstreetmap.org/copyright" className="underline">
                {words}
              </a>
            ),
          })}
        </li>
        <li>{t("counties")}</li>
        <li>{t("fonts")}</li>
        <li>{t("icons")}</li>
        <li>{t("code")}</li>
      </ul>
    </InkSection>
  );
}
