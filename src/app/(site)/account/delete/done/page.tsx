import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.delete");
  return { title: t("doneTitle"), robots: { index: false } };
}

/** Says good-bye, to whoever opens it: it knows nobody any more. */
export default async function AccountDeletedPage() {
  const t = await getTranslations("account.delete");
  return (
    <div className="page prose">
      <h1>{t("doneTitle")}</h1>
      <p className="text-lg">{t("doneText")}</p>
      <p className="pt-4">
        <a className="btn btn-main" href="/">
          {t("doneHome")}
        </a>
      </p>
    </div>
  );
}
