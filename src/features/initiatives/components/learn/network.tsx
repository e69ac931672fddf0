import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

const GROUPS = ["coops", "education", "mapping", "movements", "land", "gatherings"] as const;

/** The network in the state: how it began, and the working groups as they were named. */
export async function Network() {
  const t = await getTranslations("learn.network");
  return (
    <InkSection id="network" title={t("title")}>
      <div className="prose">
        <p>{t("springfield")}</p>
        <p>{t("worcester")}</p>
        <p>{t("masen")}</p>
        <p>{t("groups")}</p>
        <ul>
          {GROUPS.map((group) => (
            <li key={group}>{t(`names.${group}`)}</li>
          ))}
        </ul>
        <p className="note">{t("trust")}</p>
      </div>
    </InkSection>
  );
}
