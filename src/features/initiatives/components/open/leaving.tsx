import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

/** How to take one's data along, and what goes when an account is deleted. */
export async function Leaving() {
  const t = await getTranslations("open.privacy.leave");
  return (
    <InkSection id="leave" title={t("title")}>
      <div className="prose">
        <p>{t.rich("export", { account: (words) => <a href="/account#data">{words}</a> })}</p>
        <p>{t("delete")}</p>
        <p>{t("backups")}</p>
      </div>
    </InkSection>
  );
}
