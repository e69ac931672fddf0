import { getTranslations } from "next-intl/server";

/** The question that the page answers, as it was asked. */
export async function Opening() {
  const t = await getTranslations("learn");
  return (
    <header className="grid gap-x-12 gap-y-6 lg:grid-cols-[3fr_2fr] lg:items-end">
      <h1 className="text-[clamp(2.3rem,1.5rem+3.4vw,3.9rem)]">{t("title")}</h1>
      <div>
        <blockquote className="note font-display font-semibold text-[1.2rem] leading-snug">
          “{t("quote")}”
        </blockquote>
        <p className="mt-3 text-quiet">{t("lede")}</p>
      </div>
    </header>
  );
}
